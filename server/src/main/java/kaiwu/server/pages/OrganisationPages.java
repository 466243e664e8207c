package kaiwu.server.pages;

import java.util.Optional;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Organisations;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation one stands for. */
@Controller
@Access(value = Access.SIGNED_IN, records = Records.OWN)
public final class OrganisationPages {

    private final Platform platform;

    OrganisationPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/account/organisation")
    Page organisation(Frame frame, SignedIn who) {
        return page(frame, who, Optional.empty());
    }

    @PostMapping("/account/organisation")
    Object enter(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean small) {
        return switch (platform.people().organisations().found(who, name, code, small)) {
            case Outcome.Allowed done -> Redirect.to("/account/organisation");
            case Outcome.Refused refused ->
                page(frame, who, Optional.of(refused.ground())).status(422);
        };
    }

    private Page page(Frame frame, SignedIn who, Optional<Ground> refused) {
        return new Page(
                "organisation",
                frame,
                new Mine(platform.people().organisations().find(who.account()), refused));
    }

    /** One's organisation, if any. */
    public record Mine(Optional<Organisations.Organisation> organisation, Optional<Ground> refused) {}
}
