package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kaiwu.server.Platform;
import kaiwu.server.accounts.ApiKeys;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys of one's own for programs: making, listing, taking back. */
@Controller
@Access(value = Access.SIGNED_IN, records = Records.OWN)
public final class KeyPages {

    private static final int DAYS = 90;

    private final Platform platform;

    KeyPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/account/keys")
    Page keys(Frame frame, SignedIn who) {
        return page(frame, who, Optional.empty());
    }

    @PostMapping("/account/keys")
    Object make(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean writes,
            @RequestParam(defaultValue = "" + DAYS) int days) {
        if (who.account().tried() || name.isBlank() || name.length() > 100) {
            return page(frame, who, Optional.empty()).status(422);
        }
        if (!platform.people().secondFactors().isFresh(who)) {
            return Redirect.to("/sign-in?next=%2Faccount%2Fkeys");
        }
        return page(frame, who, Optional.of(platform.people().apiKeys().make(who, name.strip(), writes, days)));
    }

    @PostMapping("/account/keys/{id}/revoke")
    ResponseEntity<Void> revoke(SignedIn who, @PathVariable UUID id) {
        platform.people().apiKeys().revoke(who, id);
        return Redirect.to("/account/keys");
    }

    private Page page(Frame frame, SignedIn who, Optional<String> made) {
        return new Page(
                "keys",
                frame,
                new Keys(platform.people().apiKeys().list(who.account().id()), made));
    }

    /**
     * One's keys.
     *
     * @param made a key made just now, shown this once
     */
    public record Keys(List<ApiKeys.Key> keys, Optional<String> made) {}
}
