package kaiwu.server.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.Accounts;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.People;
import kaiwu.server.accounts.Role;
import kaiwu.server.accounts.Roles;

/**
 * Accounts, as whoever runs the machine keeps them: {@code user add|list|lock|open|role|reset}. A password is made by the
 * platform, shown once, and must be changed at the first sign-in.
 */
final class UserCommand implements PlatformCommand {

    private static final String OPERATOR = "operator";

    @Override
    public String name() {
        return "user";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("管理账户、角色与一次性密码", "keep accounts, their roles and one-time passwords");
    }

    @Override
    public String operands() {
        return "add LOGIN | list | lock LOGIN | open LOGIN | role LOGIN give|take ROLE | reset LOGIN";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.of("--name", "NAME", "add：姓名（默认同登录名）", "add: name of the person (default: the login)"),
                Option.of(
                        "--office",
                        "OFFICE",
                        "add、role：所属机构，如 CN、110000",
                        "add, role: the account's office, as CN or 110000"),
                Option.of("--role", "ROLE", "add：首个角色", "add: a first role"),
                Option.flag("--factors", "reset：连同第二因素一并清除", "reset: forget the second factors too"));
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        People people = platform.people();
        List<String> words = call.operands();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "add" -> add(people, word(call, 1), call, console);
            case "list" -> list(people, console);
            case "lock" -> answer(people.accounts().close(account(people, call).id(), true, OPERATOR), console);
            case "open" -> answer(people.accounts().close(account(people, call).id(), false, OPERATOR), console);
            case "role" -> role(people, call, console);
            case "reset" -> reset(people, account(people, call), call, console);
            default -> throw Call.wrong("user 之后须为：" + operands(), "after user comes one of: " + operands());
        };
    }

    private static int add(People people, String login, Call call, Console console) {
        List<Role> roles = call.find("--role").map(UserCommand::role).stream().toList();
        List<LocalOffice> office =
                call.find("--office").map(UserCommand::office).stream().toList();
        People.OneTime first = people.oneTime(login);
        return switch (people.make(first, call.find("--name").orElse(login), OPERATOR)) {
            case Accounts.Made.Refused refused -> refuse(refused.ground(), console);
            case Accounts.Made.Done done -> {
                show(first, console);
                office.forEach(one -> people.accounts().setOffice(done.account().id(), one, OPERATOR));
                int exit = 0;
                for (Role role : roles) {
                    exit = answer(people.accounts().give(done.account().id(), role, OPERATOR), console);
                }
                yield exit;
            }
        };
    }

    private static int list(People people, Console console) {
        for (Account account : people.accounts().list()) {
            String state = Stream.of(account.closed() ? "closed" : "", account.tried() ? "trial" : "")
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(","));
            console.out()
                    .println(String.join(
                            "\t",
                            account.login(),
                            account.name(),
                            account.office().map(LocalOffice::id).orElse("-"),
                            account.roles().isEmpty()
                                    ? "-"
                                    : String.join(
                                            ",",
                                            account.roles().stream().sorted().toList()),
                            state.isEmpty() ? "-" : state));
        }
        return 0;
    }

    private static int role(People people, Call call, Console console) {
        Account account = account(people, call);
        Role role = role(word(call, 3));
        call.find("--office")
                .map(UserCommand::office)
                .ifPresent(office -> people.accounts().setOffice(account.id(), office, OPERATOR));
        return switch (word(call, 2)) {
            case "give" -> answer(people.accounts().give(account.id(), role, OPERATOR), console);
            case "take" -> answer(people.accounts().take(account.id(), role, OPERATOR), console);
            default -> throw Call.wrong("role LOGIN 之后须为 give 或 take", "after role LOGIN comes give or take");
        };
    }

    private static int reset(People people, Account account, Call call, Console console) {
        People.OneTime fresh = people.oneTime(account.login());
        people.reset(account, fresh, OPERATOR);
        if (call.has("--factors")) {
            people.secondFactors().forget(account.id(), OPERATOR);
        }
        show(fresh, console);
        return 0;
    }

    private static void show(People.OneTime first, Console console) {
        console.out().println(first.login() + "\t" + first.password());
        console.say(
                "一次性密码只显示这一次，24小时内有效，首次登录须更换。",
                "The one-time password is shown this once, is good for 24 hours and has to be changed at the first sign-in.");
    }

    private static Account account(People people, Call call) {
        String login = word(call, 1);
        return people.accounts()
                .find(login)
                .filter(account -> !account.tried())
                .orElseThrow(() ->
                        Call.wrong("没有登录名为“" + login + "”的账户", "there is no account with the login '" + login + "'"));
    }

    private static String word(Call call, int place) {
        if (call.operands().size() <= place) {
            throw Call.wrong(
                    "此命令还缺参数（./kaiwu user --help）", "something is missing in this command (./kaiwu user --help)");
        }
        return call.operands().get(place);
    }

    private static Role role(String id) {
        String all = Roles.list().stream().map(Role::id).collect(Collectors.joining(", "));
        return Roles.find(id)
                .orElseThrow(() ->
                        Call.wrong("没有角色“" + id + "”；有：" + all, "there is no role '" + id + "'; there are: " + all));
    }

    private static LocalOffice office(String id) {
        return LocalOffice.find(id)
                .orElseThrow(() -> Call.wrong(
                        "没有编号为“" + id + "”的机构；用 GB/T 2260 代码，如 110000，国家局为 CN",
                        "there is no office '" + id
                                + "'; use codes of GB/T 2260, as 110000, and CN for the national office"));
    }

    private static int answer(Outcome outcome, Console console) {
        return outcome instanceof Outcome.Refused refused ? refuse(refused.ground(), console) : 0;
    }

    private static int refuse(Ground ground, Console console) {
        console.err().println(console.of(ground.text()) + console.of(ground.remedy()));
        return 1;
    }
}
