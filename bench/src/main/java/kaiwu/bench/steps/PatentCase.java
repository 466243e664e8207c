package kaiwu.bench.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Sha256;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;

/** An application for an invention patent from filing to the reply to the first action: eleven steps by three people. */
final class PatentCase {

    static final int STEPS = 11;

    private static final Actor APPLICANT = actor("ann", "applicant");
    private static final Actor OFFICER = actor("fei", "formality-officer");
    private static final Actor EXAMINER = actor("eve", "examiner");

    private final Cases cases;
    private final String name;
    private String id = "";
    private int step;

    /** @param name no other case has it */
    PatentCase(Cases cases, String name) {
        this.cases = cases;
        this.name = name;
    }

    /** Goes all the way. */
    void go(Runnable afterEach) {
        String today = cases.today().toString();
        done(
                APPLICANT,
                command("file")
                        .with(Map.of(
                                "title", "一种折叠风筝骨架 " + name,
                                "applicants", "北方风筝厂",
                                "inventors", "吴友",
                                "abstractText", "骨架以弹簧铰接，收折后长度不足三分之一。",
                                "claimCount", "12",
                                "pageCount", "32",
                                "reduction", "single"))
                        .handingIn(Map.of(
                                "request", paper("request"),
                                "description", paper("description"),
                                "claims", paper("claims"),
                                "abstract", paper("abstract"))),
                afterEach);
        done(
                OFFICER,
                command("accept").with(Map.of("right", "invention-ZZ-" + name, "filedOn", today, "earliestOn", today)),
                afterEach);
        done(OFFICER, command("pay-filing"), afterEach);
        done(
                OFFICER,
                command("pass-preliminary")
                        .confirming(List.of("plainly-excluded", "plainly-no-solution", "form-not-met")),
                afterEach);
        done(APPLICANT, command("request-early-publication"), afterEach);
        done(APPLICANT, command("request-examination"), afterEach);
        done(OFFICER, command("pay-examination"), afterEach);
        done(OFFICER, command("publish-early"), afterEach);
        done(OFFICER, command("enter-examination"), afterEach);
        done(
                EXAMINER,
                command("send-action")
                        .with(Map.of("replyPeriod", "patent.reply-first", "actionText", "权利要求1不具备创造性。"))
                        .naming(List.of("not-inventive")),
                afterEach);
        done(APPLICANT, command("reply").with(Map.of("replyText", "区别在于弹簧铰接。")), afterEach);
    }

    private Command command(String action) {
        String role = switch (action) {
            case "file", "request-early-publication", "request-examination", "reply" -> "applicant";
            case "send-action" -> "examiner";
            default -> "formality-officer";
        };
        return Command.of(action, role, name + "/" + step++);
    }

    private void done(Actor actor, Command command, Runnable afterEach) {
        Cases.Result result =
                id.isEmpty() ? cases.begin("invention_patent", actor, command) : cases.act(id, actor, command);
        switch (result) {
            case Cases.Result.Done one -> id = one.act().subject();
            case Cases.Result.Refused refused ->
                throw new IllegalStateException(
                        command.action() + ": " + refused.ground().text().en());
        }
        afterEach.run();
    }

    private static Sha256 paper(String name) {
        return Sha256.of(name);
    }

    private static Actor actor(String id, String role) {
        return new Actor(id, id, Set.of(role), Optional.empty(), Optional.empty());
    }
}
