package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.register.Actor;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.AccountId;
import kaiwu.server.accounts.Accounts;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.Role;
import kaiwu.server.accounts.Roles;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The accounts of others: the system administrator opens and closes them and names offices, the security administrator gives and
 * takes roles; neither does the other's work.
 */
@Controller
public final class PeoplePages {

    private final Platform platform;

    PeoplePages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/people")
    @Access(
            value = {Roles.SYSTEM_ADMINISTRATOR, Roles.SECURITY_ADMINISTRATOR},
            records = Records.ACCOUNTS)
    Page people(Frame frame, Actor actor) {
        return page(frame, actor, Optional.empty());
    }

    @PostMapping("/people/{id}/close")
    @Access(value = Roles.SYSTEM_ADMINISTRATOR, records = Records.ACCOUNTS)
    Object close(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "true") boolean closed) {
        return answer(frame, actor, accounts().close(get(id), closed, actor.id()));
    }

    @PostMapping("/people/{id}/office")
    @Access(value = Roles.SYSTEM_ADMINISTRATOR, records = Records.ACCOUNTS)
    Object office(Frame frame, Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String office) {
        accounts().setOffice(get(id), LocalOffice.find(office).orElseThrow(() -> absent(office)), actor.id());
        return Redirect.to("/people");
    }

    @PostMapping("/people/{id}/roles")
    @Access(value = Roles.SECURITY_ADMINISTRATOR, records = Records.ACCOUNTS)
    Object role(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "true") boolean give) {
        Role named = Roles.find(role).orElseThrow(() -> absent(role));
        AccountId account = get(id);
        if (account.toString().equals(actor.id())) {
            throw new HttpProblem(
                    403,
                    "not-allowed",
                    new Bilingual("无此权限", "Not allowed"),
                    new Bilingual("不得给自己授予或撤去角色。", "Nobody gives a role to themselves or takes one from themselves."));
        }
        return answer(
                frame,
                actor,
                give ? accounts().give(account, named, actor.id()) : accounts().take(account, named, actor.id()));
    }

    private Object answer(Frame frame, Actor actor, Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? page(frame, actor, Optional.of(refused.ground())).status(422)
                : Redirect.to("/people");
    }

    private Accounts accounts() {
        return platform.people().accounts();
    }

    private AccountId get(String id) {
        return AccountId.find(id)
                .flatMap(accounts()::find)
                .filter(account -> !account.tried())
                .map(Account::id)
                .orElseThrow(() -> absent(id));
    }

    private static HttpProblem absent(String id) {
        return HttpProblem.notFound(new Bilingual("没有“" + id + "”。", "There is no '" + id + "'."));
    }

    private Page page(Frame frame, Actor actor, Optional<Ground> refused) {
        List<Account> known =
                accounts().list().stream().filter(account -> !account.tried()).toList();
        return new Page("people", frame, new Known(known, actor, refused));
    }

    /** Every account but those on trial. */
    public record Known(List<Account> accounts, Actor reader, Optional<Ground> refused) {

        public boolean keepsSystem() {
            return reader.is(Roles.SYSTEM_ADMINISTRATOR);
        }

        public List<Role> roles() {
            return Roles.list();
        }

        public List<LocalOffice> offices() {
            return LocalOffice.list();
        }

        /** The roles of an account, in the order of the table. */
        public List<Role> of(Account account) {
            return Roles.list().stream()
                    .filter(role -> account.roles().contains(role.id()))
                    .toList();
        }
    }
}
