package kaiwu.server.pages;

import java.net.URI;
import java.util.List;
import kaiwu.register.Actor;
import kaiwu.register.OwnerActs.Said;
import kaiwu.server.Platform;
import kaiwu.server.owners.OwnerCorrections;
import kaiwu.server.owners.OwnerView;
import kaiwu.server.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrections of owners from the owner's page: two names are one owner, or are not, or what was said is taken back. */
@Controller
@Access({"examiner", "formality-officer", "statistician"})
public final class OwnerCorrectionPages {

    /** Who may correct. */
    static final List<String> ROLES = List.of("examiner", "formality-officer", "statistician");

    private final Platform platform;

    OwnerCorrectionPages(Platform platform) {
        this.platform = platform;
    }

    /** Whether this actor may correct owners. */
    static boolean may(Actor actor) {
        return ROLES.stream().anyMatch(actor::is);
    }

    @PostMapping("/owner/{id}/one")
    ResponseEntity<Void> one(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String key) {
        by(actor).say(Said.ONE, id, other, ground, key);
        return back(id);
    }

    @PostMapping("/owner/{id}/two")
    ResponseEntity<Void> two(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String key) {
        by(actor).say(Said.TWO, a, b, ground, key);
        return back(id);
    }

    @PostMapping("/owner/{id}/undo")
    ResponseEntity<Void> undo(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String key) {
        by(actor).undo(act, ground, key);
        return back(id);
    }

    private OwnerCorrections by(Actor actor) {
        String role = ROLES.stream().filter(actor::is).findFirst().orElseThrow();
        return new OwnerCorrections(platform, actor, role);
    }

    private ResponseEntity<Void> back(String id) {
        return ResponseEntity.status(303)
                .location(URI.create(
                        OwnerPages.address(OwnerView.owner(platform, id).id()) + "#corrections"))
                .build();
    }
}
