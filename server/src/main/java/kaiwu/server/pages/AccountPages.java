package kaiwu.server.pages;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Passkeys;
import kaiwu.server.accounts.Role;
import kaiwu.server.accounts.Roles;
import kaiwu.server.accounts.Sessions;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.web.StepOfSigningIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: roles, password, open sessions. */
@Controller
@Access(value = Access.SIGNED_IN, records = Records.OWN)
public final class AccountPages {

    private final Platform platform;

    AccountPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/account")
    Page account(Frame frame, SignedIn who) {
        List<Held> roles = Roles.list().stream()
                .filter(role -> who.account().roles().contains(role.id()))
                .map(role -> new Held(role, who.actor().is(role.id())))
                .toList();
        return new Page(
                "account",
                frame,
                new Mine(
                        who,
                        roles,
                        platform.people().sessions().list(who.account().id()),
                        platform.people().secondFactors().hasCodes(who.account().id()),
                        platform.people()
                                .secondFactors()
                                .recoveryCodes(who.account().id()),
                        platform.people().passkeys().list(who.account().id()),
                        platform.people().secondFactors().hasAny(who.account().id())));
    }

    @GetMapping("/account/password")
    @StepOfSigningIn
    Page password(Frame frame, SignedIn who) {
        return new Page("password", frame, new Password(who.mustChangePassword(), Optional.empty()));
    }

    @PostMapping("/account/password")
    @StepOfSigningIn
    Object change(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wished) {
        if (who.waiting()) {
            return Redirect.to("/sign-in/second");
        }
        return switch (platform.people().accounts().changePassword(who, present, wished)) {
            case Outcome.Allowed done -> Redirect.to("/account");
            case Outcome.Refused refused ->
                new Page("password", frame, new Password(who.mustChangePassword(), Optional.of(refused.ground())))
                        .status(422);
        };
    }

    @PostMapping("/account/sessions/{id}/end")
    ResponseEntity<Void> end(SignedIn who, @PathVariable UUID id) {
        platform.people().sessions().end(who, id);
        return Redirect.to("/account");
    }

    /** A role and whether it can be used in this session. */
    public record Held(Role role, boolean usable) {}

    /**
     * One's account.
     *
     * @param codes whether codes are set up as second factor
     * @param recoveryCodes how many of those are left
     * @param anyFactor whether there is a second factor of any sort
     */
    public record Mine(
            SignedIn who,
            List<Held> roles,
            List<Sessions.Open> sessions,
            boolean codes,
            int recoveryCodes,
            List<Passkeys.Key> passkeys,
            boolean anyFactor) {

        /** Where a passkey is forgotten. */
        public String forget(Passkeys.Key key) {
            return "/account/passkeys/"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(key.id()) + "/forget";
        }

        /** Whether the account administers others. */
        public boolean administers() {
            return who.actor().is(Roles.SYSTEM_ADMINISTRATOR) || who.actor().is(Roles.SECURITY_ADMINISTRATOR);
        }

        /** Whether the account decides who reads what is not for everyone. */
        public boolean keepsKnowledge() {
            return who.actor().is("custodian");
        }

        /** Whether the account reads the audit trail. */
        public boolean audits() {
            return who.actor().is(Roles.AUDIT_ADMINISTRATOR);
        }
    }

    /**
     * The form for a new password.
     *
     * @param first whether a one-time password is being replaced
     */
    public record Password(boolean first, Optional<Ground> refused) {}
}
