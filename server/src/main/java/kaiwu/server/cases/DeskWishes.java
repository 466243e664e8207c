package kaiwu.server.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.DeskAct;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.People;
import kaiwu.spi.procedure.Procedure;

/**
 * What a form of the desk asks for: {@code do} is {@code assign} ({@code role}, {@code login}), {@code transfer} ({@code
 * office}), {@code remark} ({@code text}) or {@code sample} ({@code sound}, {@code text}).
 *
 * @param wish what is wanted; empty when the form is not in order
 * @param fault why it is not
 */
public record DeskWishes(Optional<DeskAct.Wish> wish, Optional<Ground> fault) {

    private static final Ground NO_OFFICER = new Ground(
            "desk.no-such-officer",
            "",
            new Bilingual("没有可以承办本案的这一人员。", "Nobody of this name can take the case in hand."),
            new Bilingual("请填写同一机构中具有该身份的人员的登录名。", "Give the login of somebody of the same office who has that role."));
    private static final Ground NO_OFFICE = new Ground(
            "desk.no-such-office",
            "",
            new Bilingual("没有这个机构。", "There is no such office."),
            new Bilingual("请从列表中选择。", "Choose one of the list."));
    private static final Ground NOTHING = new Ground(
            "desk.nothing-asked",
            "",
            new Bilingual("没有选择要办的事项。", "Nothing was chosen to be done."),
            new Bilingual("请选择后再提交。", "Choose, and submit again."));

    /** Reads the form for one case. */
    public static DeskWishes read(HttpServletRequest request, CaseFile file, People people) {
        return switch (text(request, "do")) {
            case "assign" -> assign(file, people, text(request, "role"), text(request, "login"));
            case "transfer" ->
                LocalOffice.find(text(request, "office"))
                        .map(office -> of(DeskAct.Wish.transfer(office.id())))
                        .orElseGet(() -> wrong(NO_OFFICE));
            case "remark" -> of(DeskAct.Wish.remark(text(request, "text")));
            case "sample" -> of(DeskAct.Wish.sample(text(request, "sound").equals("yes"), text(request, "text")));
            default -> wrong(NOTHING);
        };
    }

    private static DeskWishes assign(CaseFile file, People people, String role, String login) {
        boolean held = Optional.ofNullable(file.procedure().roles().get(role))
                .map(Procedure.Role::takes)
                .filter(takes -> !takes.isEmpty())
                .isPresent();
        Optional<Account> account = people.accounts()
                .find(login)
                .filter(one -> !one.closed() && one.roles().contains(role))
                .filter(one -> held
                        || file.office().isEmpty()
                        || one.office().map(LocalOffice::id).equals(file.office()));
        return account.map(one -> of(DeskAct.Wish.assign(role, one.id().toString())))
                .orElseGet(() -> wrong(NO_OFFICER));
    }

    private static DeskWishes of(DeskAct.Wish wish) {
        return new DeskWishes(Optional.of(wish), Optional.empty());
    }

    private static DeskWishes wrong(Ground ground) {
        return new DeskWishes(Optional.empty(), Optional.of(ground));
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
