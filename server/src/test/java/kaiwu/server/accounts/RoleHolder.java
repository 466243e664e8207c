package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.kernel.Outcome;
import kaiwu.server.Platform;
import kaiwu.server.Served;

/** Makes somebody who has a role in an office, signed in with a second factor. */
public final class RoleHolder {

    private RoleHolder() {}

    /** A visitor with a session of a fresh account; {@code office} is empty for a role of people who are of no office. */
    public static Visitor enter(Served served, String login, String office, String role) {
        Platform platform = served.platform();
        Account account = make(platform, login, office, role);
        Visitor visitor = new Visitor(served.address(""));
        visitor.bring(platform.people().sessions().start(account, false, true, "test", "test"));
        return visitor;
    }

    /** The account alone. */
    public static Account make(Platform platform, String login, String office, String role) {
        Accounts accounts = platform.people().accounts();
        AccountId id = ((Accounts.Made.Done) accounts.open(login, login, "风筝 string of 40 ells " + login, "test"))
                .account()
                .id();
        LocalOffice.find(office).ifPresent(one -> accounts.setOffice(id, one, "test"));
        assertThat(accounts.give(id, Roles.find(role).orElseThrow(), "test")).isEqualTo(Outcome.allowed());
        return accounts.find(id).orElseThrow();
    }
}
