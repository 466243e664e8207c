package kaiwu.server.owners;

import java.util.UUID;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.link.Owner;
import kaiwu.register.Act;
import kaiwu.register.ActId;
import kaiwu.register.Actor;
import kaiwu.register.OwnerActs;
import kaiwu.register.OwnerActs.Said;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.record.NameKey;

/**
 * Corrections of owners as people make them: an act of the register, followed at once by the owners. Whoever calls has made
 * sure that the actor may.
 */
public final class OwnerCorrections {

    private final Platform platform;
    private final Actor actor;
    private final String role;

    /**
     * @param role in which of the actor's roles
     */
    public OwnerCorrections(Platform platform, Actor actor, String role) {
        this.platform = platform;
        this.actor = actor;
        this.role = role;
    }

    /**
     * Says that two names are one owner, or that they are not.
     *
     * @param a key of a name, or id of an owner
     * @param b another
     * @param key the actor's own name for the request; empty for none
     * @throws HttpProblem 404 when a name is unknown; 422 with the ground when the correction is refused
     */
    public Act say(Said said, String a, String b, String ground, String key) {
        return done(platform.evidence().owners().say(said, name(a), name(b), ground, actor, role, key(key)));
    }

    /**
     * Takes back what was said before.
     *
     * @param act id of the act
     * @throws HttpProblem 404 when the text is no id; 422 with the ground when the undoing is refused
     */
    public Act undo(String act, String ground, String key) {
        ActId id = ActId.find(act.strip())
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有编号为 " + act + " 的更正；编号见权利人页面。",
                        "There is no correction " + act + "; the owner's page shows their ids.")));
        return done(platform.evidence().owners().undo(id, ground, actor, role, key(key)));
    }

    private NameKey name(String text) {
        String key = text.strip().replaceAll(".*/", "");
        Owner owner = OwnerView.owner(platform, key);
        return NameKey.find(key).orElse(owner.id());
    }

    private static String key(String given) {
        return given.isBlank() ? UUID.randomUUID().toString() : given.strip();
    }

    private Act done(OwnerActs.Result result) {
        return switch (result) {
            case OwnerActs.Result.Recorded recorded -> {
                platform.followCorrections();
                yield recorded.act();
            }
            case OwnerActs.Result.Refused refused -> throw refused(refused.ground());
        };
    }

    private static HttpProblem refused(Ground ground) {
        return new HttpProblem(422, "refused", ground.text(), ground.remedy()).with("ground", ground.code());
    }
}
