package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.RightRecord;
import kaiwu.search.Hit;
import kaiwu.search.SimilarResult;
import kaiwu.server.Platform;
import kaiwu.server.api.PriorArtCall;
import kaiwu.server.api.PriorArtCall.Limits;
import kaiwu.server.api.RecordApi;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.words.Standing;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Prior art for a text that is pasted, and records similar to a record. Needs no JavaScript. A pasted text may not be public
 * yet: it stands in no address and is kept nowhere.
 */
@Access(Access.EVERYONE)
@Controller
public final class PriorArtPage {

    private static final int SHOWN = 20;

    private final Platform platform;

    PriorArtPage(Platform platform) {
        this.platform = platform;
    }

    /** The form; with {@code record} what is similar to it. */
    @GetMapping("/prior-art")
    Page form(
            Frame frame,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String expand) {
        Limits limits = new Limits(q, kind, from, before, expand);
        if (record.isEmpty()) {
            return page(frame, "", limits, Optional.empty(), Optional.empty());
        }
        RightRecord right = RecordApi.get(platform, record);
        return page(
                frame,
                "",
                limits,
                Optional.of(Of.of(right, labels(frame))),
                Optional.of(PriorArtCall.ofRecord(platform, right, limits, SHOWN)));
    }

    @PostMapping("/prior-art")
    Page find(
            Frame frame,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String expand) {
        Limits limits = new Limits(q, kind, from, before, expand);
        return page(
                frame,
                text,
                limits,
                Optional.empty(),
                text.isBlank() ? Optional.empty() : Optional.of(PriorArtCall.ofText(platform, text, limits, SHOWN)));
    }

    private Page page(Frame frame, String text, Limits limits, Optional<Of> of, Optional<PriorArtCall> call) {
        List<Choice> kinds = platform.catalogue().kinds().values().stream()
                .map(each -> new Choice(each.id(), frame.in(each.plural())))
                .toList();
        return new Page(
                "priorart",
                frame,
                new Shown(text, limits, kinds, of, call.map(asked -> answer(asked.run(platform), labels(frame)))));
    }

    private Labels labels(Frame frame) {
        return new Labels(platform.catalogue(), frame.lang());
    }

    private static Answer answer(SimilarResult found, Labels labels) {
        return new Answer(
                found.words(),
                found.added().stream()
                        .map(added -> added.word() + " → " + String.join(" / ", added.also()))
                        .toList(),
                found.hits().stream().map(hit -> Item.of(hit, labels)).toList());
    }

    /** Address of what is similar to a record; empty for one that says nothing of itself but a name. */
    static Optional<String> address(RecordVersion shown, boolean nameAlone) {
        boolean tells =
                !shown.passages().isEmpty() || !nameAlone && !shown.titles().isEmpty();
        return tells
                ? Optional.of(Address.of("/prior-art")
                        .with("record", shown.id().toString())
                        .toString())
                : Optional.empty();
    }

    /** A kind to choose. */
    public record Choice(String id, String label) {}

    /**
     * The record that others are similar to.
     *
     * @param earliest the first day of its priority, else of its filing, that its source tells
     */
    public record Of(String id, LangText title, Optional<String> earliest) {

        static Of of(RightRecord right, Labels labels) {
            return new Of(
                    right.id().toString(),
                    labels.title(right.shown()),
                    right.shown().priorities().stream()
                            .flatMap(claim -> claim.date().stream())
                            .min(PartialDate::compareTo)
                            .or(() -> right.shown().date(DateRole.FILED))
                            .map(PartialDate::toString));
        }

        public String address() {
            return "/record/" + Address.segment(id);
        }

        /** The same search among what was published before. */
        public Optional<String> before() {
            return earliest.map(day -> Address.of("/prior-art")
                    .with("record", id)
                    .with("before", day)
                    .toString());
        }

        /** The address at which programs find the same. */
        public String api() {
            return "/api/v1/records/" + Address.segment(id) + "/similar";
        }
    }

    /** Form and answer. */
    public record Shown(String text, Limits limits, List<Choice> kinds, Optional<Of> of, Optional<Answer> answer) {}

    /** What is found, by which words, and by which in the other language. */
    public record Answer(List<String> words, List<String> added, List<Item> items) {}

    /** A record with the passages that match. */
    public record Item(
            String address,
            LangText title,
            String kind,
            String office,
            String number,
            Optional<String> date,
            List<String> owners,
            Standing standing,
            String statusClass,
            List<Passage> passages) {

        static Item of(Hit hit, Labels labels) {
            String kind = hit.id().kind();
            return new Item(
                    "/record/" + Address.segment(hit.id().toString()),
                    labels.title(hit.shown()),
                    labels.kind(kind),
                    labels.office(hit.id().office()),
                    labels.number(hit.shown()),
                    hit.shown()
                            .date(DateRole.FILED)
                            .or(() -> hit.shown().publishedOn())
                            .map(Object::toString),
                    labels.owners(hit.shown()),
                    labels.standing(kind, hit.status()),
                    labels.statusClass(kind, hit.status()),
                    hit.fragments().stream()
                            .map(fragment -> new Passage(fragment.field(), fragment.lang(), Marked.of(fragment)))
                            .toList());
        }
    }

    /**
     * A passage that matches.
     *
     * @param part title, abstract, goods, claims or description
     */
    public record Passage(String part, String lang, List<Marked> pieces) {}
}
