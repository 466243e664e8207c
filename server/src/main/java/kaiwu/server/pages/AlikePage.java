package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import kaiwu.alike.AlikeName;
import kaiwu.alike.Goods;
import kaiwu.alike.Reason;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.api.AlikeCall;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.words.Standing;
import kaiwu.spi.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names that look, sound or mean alike: a form, and under it what is found, each name with its reasons. Needs no JavaScript. */
@Controller
public final class AlikePage {

    private static final int SHOWN = 50;

    private final Platform platform;

    AlikePage(Platform platform) {
        this.platform = platform;
    }

    @Access(Access.EVERYONE)
    @GetMapping("/alike")
    Page alike(
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "class", defaultValue = "") String classes,
            @RequestParam(defaultValue = "") String office) {
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        List<Choice> kinds = platform.alike().kinds().stream()
                .map(each -> new Choice(each.id(), frame.in(each.plural())))
                .toList();
        Form form = new Form(name, kind, classes, office, kinds);
        if (name.isBlank()) {
            return new Page("alike", frame, new Shown(form, Optional.empty()));
        }
        AlikeCall call = AlikeCall.of(platform, name, kind, classes, office, SHOWN);
        long began = System.nanoTime();
        List<Item> items =
                call.run(platform).stream().map(found -> Item.of(found, labels)).toList();
        Answer answer = new Answer(
                items, platform.alike().size(), (System.nanoTime() - began) / 1_000_000, call.goods(platform));
        return new Page("alike", frame, new Shown(form, Optional.of(answer)));
    }

    /** The address at which names like this one stand; empty for a kind that has not the ability. */
    static Optional<String> address(Kind kind, String name) {
        return kind.namesAlike()
                .filter(able -> !name.isBlank())
                .map(able -> Address.of("/alike")
                        .with("name", name)
                        .with("kind", kind.id())
                        .toString());
    }

    /** A kind to choose. */
    public record Choice(String id, String label) {}

    /** What is filled in. */
    public record Form(String name, String kind, String classes, String office, List<Choice> kinds) {

        /** The address at which programs find the same. */
        public String api() {
            return Address.of("/api/v1/alike")
                    .with("name", name)
                    .with("kind", kind)
                    .with("class", classes)
                    .with("office", office)
                    .toString();
        }
    }

    /**
     * What is found.
     *
     * @param compared how many names were gone through
     * @param goods by what goods are told apart
     */
    public record Answer(List<Item> items, long compared, long millis, Goods goods) {}

    /** Form and answer. */
    public record Shown(Form form, Optional<Answer> answer) {}

    /**
     * One name.
     *
     * @param percent how much it is alike, of 100
     * @param record empty as long as the index does not have the right
     */
    public record Item(AlikeName name, long percent, String address, Optional<Right> record) {

        static Item of(AlikeCall.Found found, Labels labels) {
            AlikeName name = found.name();
            RecordId id = found.record().map(RightRecord::id).orElse(name.id());
            return new Item(
                    name,
                    Math.round(100 * name.score()),
                    "/record/" + Address.segment(id.toString()),
                    found.record().map(record -> Right.of(record, labels)));
        }

        public long percent(Reason reason) {
            return Math.round(100 * reason.weight());
        }
    }

    /** The right that bears the name, as a list shows it. */
    public record Right(
            String kind, String office, String number, List<String> owners, Standing standing, String statusClass) {

        static Right of(RightRecord record, Labels labels) {
            String kind = record.id().kind();
            return new Right(
                    labels.kind(kind),
                    labels.office(record.id().office()),
                    labels.number(record.shown()),
                    labels.owners(record.shown()),
                    labels.standing(kind, record.status()),
                    labels.statusClass(kind, record.status()));
        }
    }
}
