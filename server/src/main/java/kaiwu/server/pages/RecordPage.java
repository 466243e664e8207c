package kaiwu.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.LangText;
import kaiwu.kernel.RecordId;
import kaiwu.lake.EventWords;
import kaiwu.lake.Manifest;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StatePeriod;
import kaiwu.lake.StoredVersion;
import kaiwu.link.Owners;
import kaiwu.search.Parsed;
import kaiwu.search.TextMarks;
import kaiwu.server.Platform;
import kaiwu.server.api.RecordApi;
import kaiwu.server.charts.Drawing;
import kaiwu.server.charts.LifeLine;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.Kind;
import kaiwu.spi.record.Correction;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.Section;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One record: what it is, how it stands and by which event, its life, its people, its texts, and where each version comes from. */
@Access(Access.EVERYONE)
@Controller
public final class RecordPage {

    /** Codes of countries and languages are no longer. */
    private static final int SHORT = 4;

    private final Platform platform;

    RecordPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/record/{id}")
    Page record(Frame frame, @PathVariable String id, @RequestParam(defaultValue = "") String q) {
        RightRecord record = RecordApi.get(platform, id);
        Kind kind = platform.catalogue().findKind(record.id().kind()).orElseThrow();
        return new Page(
                "record",
                frame,
                new Shown(
                        record,
                        kind,
                        new Labels(platform.catalogue(), frame.lang()),
                        platform.index(),
                        platform.owners().current(),
                        links(frame, record),
                        withOriginals(record),
                        q.isBlank() ? Optional.empty() : sought(q.strip())));
    }

    /** Marks what the query that led here looks for, in every language it was widened by; nothing when it is none. */
    private Optional<Sought> sought(String text) {
        return platform.queries().parse(text) instanceof Parsed.Understood understood
                ? Optional.of(new Sought(
                        text,
                        platform.index()
                                .marks(platform.expander()
                                        .expand(understood.query(), Set.of())
                                        .wider()
                                        .orElse(understood.query()))))
                : Optional.empty();
    }

    private RecordLinksView links(Frame frame, RightRecord record) {
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        return new RecordLinksView(
                record.id().toString(),
                platform.index().family(record.id()).orElseThrow(),
                platform.index().citations(record.shown()),
                labels);
    }

    /** Those of a record's issues that keep the bytes they were read from; the starter set's do not. */
    private Set<String> withOriginals(RightRecord record) {
        return record.versions().stream()
                .map(StoredVersion::issue)
                .filter(issue -> platform.lake()
                        .findIssue(issue)
                        .map(Manifest::originals)
                        .orElse(false))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The document of one version, byte for byte as the office delivered it. */
    @GetMapping("/record/{id}/original/{place}")
    ResponseEntity<byte[]> original(@PathVariable String id, @PathVariable int place) {
        RightRecord record = RecordApi.get(platform, id);
        Kind kind = platform.catalogue().findKind(record.id().kind()).orElseThrow();
        if (kind.isRestricted()) {
            throw new HttpProblem(
                    403,
                    "by-permission",
                    new Bilingual("须经许可", "By permission only"),
                    new Bilingual(
                            "这类记录的部分内容须经许可方可阅读，因此不提供原始文件。",
                            "Parts of such records are read by permission only, so their original files are not given."));
        }
        if (place < 0
                || place >= record.versions().size()
                || !Shown.hasPlace(record.versions().get(place))) {
            throw HttpProblem.notFound(
                    new Bilingual("该记录没有这个版本的原文位置。", "The record has no such version with a place in a file."));
        }
        StoredVersion version = record.versions().get(place);
        byte[] bytes = platform.lake()
                .original(
                        version.origin().content(),
                        version.origin().offset(),
                        version.origin().length());
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(record.id() + "-" + place + ".txt", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Type", "application/octet-stream")
                .body(bytes);
    }

    /**
     * An error of a source that is put right.
     *
     * @param fields where it stood, in the reader's words
     * @param correction what was said, what is right, and why
     */
    public record Corrected(List<String> fields, Correction correction) {}

    /** A query that led to a record, and what marks its words. */
    public record Sought(String text, TextMarks marks) {}

    /** A record as the page shows it. */
    public record Shown(
            RightRecord record,
            Kind kind,
            Labels labels,
            kaiwu.search.SearchIndex index,
            Owners owners,
            RecordLinksView links,
            Set<String> withOriginals,
            Optional<Sought> sought) {

        static boolean hasPlace(StoredVersion version) {
            return version.origin().offset() >= 0 && version.origin().length() > 0;
        }

        public boolean restricted() {
            return kind.isRestricted();
        }

        public boolean hasOriginal(StoredVersion version) {
            return !restricted() && hasPlace(version) && keepsOriginals(version);
        }

        public boolean keepsOriginals(StoredVersion version) {
            return withOriginals.contains(version.issue());
        }

        /** Where records similar to this one stand. */
        public Optional<String> similar() {
            return PriorArtPage.address(record.shown(), alike().isPresent());
        }

        /** Where names like this one's stand, for a kind that has the ability. */
        public Optional<String> alike() {
            return AlikePage.address(kind, labels.title(record.shown()).text());
        }

        public String address() {
            return "/record/" + Address.segment(record.id().toString());
        }

        public String json() {
            return "/api/v1/records/" + Address.segment(record.id().toString());
        }

        /** Its dates, the oldest first. */
        public List<DatedFact> dates() {
            return record.shown().dates().stream()
                    .sorted(Comparator.comparing(dated -> dated.date().toString()))
                    .toList();
        }

        /** The life of the right, oldest first; events without a date come last. */
        public List<LifeEvent> events() {
            return record.shown().events().stream()
                    .sorted(Comparator.comparing(
                            event -> event.date().map(Object::toString).orElse("9999")))
                    .toList();
        }

        /** Its life along the years; empty when too few days are known. */
        public Optional<Drawing> line(Frame frame) {
            return LifeLine.of(
                    StatePeriod.of(kind, record).stream()
                            .map(period -> new LifeLine.Stretch(
                                    period.from(), period.to(), state(period.state(), frame), isHeld(period.state())))
                            .toList(),
                    record.shown().events().stream()
                            .filter(event -> event.date().isPresent())
                            .map(event -> new LifeLine.Moment(
                                    event.date().get().firstDay(),
                                    isOther(event) ? event.text() : frame.in(word(event))))
                            .toList());
        }

        private String state(String id, Frame frame) {
            return Optional.ofNullable(kind.states().get(id))
                    .map(Kind.State::label)
                    .map(frame::in)
                    .orElse(id);
        }

        private boolean isHeld(String id) {
            return Optional.ofNullable(kind.states().get(id))
                    .map(state -> !state.last())
                    .orElse(true);
        }

        public Bilingual word(LifeEvent event) {
            return EventWords.of(event.category(), kind);
        }

        /** Whether only the source's own words tell what happened. */
        public boolean isOther(LifeEvent event) {
            return event.category() == EventCategory.OTHER && !event.text().isEmpty();
        }

        public boolean decides(LifeEvent event) {
            return record.status().decidedBy().filter(event::equals).isPresent();
        }

        /** A title with the words looked for marked. */
        public List<Marked> pieces(LangText title) {
            return Marked.of(
                    title.text(),
                    sought.map(query -> query.marks().inTitle(title.lang(), title.text()))
                            .orElse(List.of()));
        }

        /** A text as the page shows it. */
        public RecordText text(Passage passage, boolean first) {
            return RecordText.of(passage, first, sought.map(Sought::marks));
        }

        /** The results from which the reader came. */
        public String results() {
            return Address.of("/search")
                    .with("q", sought.map(Sought::text).orElse("*"))
                    .toString();
        }

        /** Texts by the part they belong to; in each part the reader's language first, then as the source gives them. */
        public Map<Section, List<Passage>> passages() {
            Map<Section, List<Passage>> parts = new LinkedHashMap<>();
            for (Passage passage : record.shown().passages()) {
                List<Passage> part = parts.computeIfAbsent(passage.section(), section -> new ArrayList<>());
                if (passage.lang().equals(labels.lang().code())) {
                    part.addFirst(passage);
                } else {
                    part.add(passage);
                }
            }
            return parts;
        }

        /** Whether values are so short that they stand in one line. */
        public boolean areShort(List<String> values) {
            return values.size() > 1 && values.stream().allMatch(value -> value.length() <= SHORT);
        }

        /** Facts that readers may see, by the id of their field. */
        public Set<Map.Entry<String, List<String>>> facts() {
            return record.shown().facts().entrySet();
        }

        /** What the kind calls a field. */
        public Bilingual label(String field) {
            return Optional.ofNullable(kind.fields().get(field))
                    .map(Kind.Field::label)
                    .orElse(new Bilingual(field, field));
        }

        /** Values that are not as a source says; one error that stands in several fields is told once. */
        public List<Corrected> corrections(Frame frame) {
            Map<Correction, List<String>> fields = new LinkedHashMap<>();
            record.shown()
                    .corrections()
                    .forEach(each -> fields.computeIfAbsent(alike(each), first -> new ArrayList<>())
                            .add(field(each, frame)));
            return fields.entrySet().stream()
                    .map(error ->
                            new Corrected(error.getValue().stream().distinct().toList(), error.getKey()))
                    .toList();
        }

        /** The same correction whatever the field. */
        private static Correction alike(Correction c) {
            return new Correction("fact.any", c.said(), c.corrected(), c.ground(), c.by(), c.since());
        }

        private String field(Correction correction, Frame frame) {
            String name = correction.name();
            return switch (correction.part()) {
                case "date" -> labels.date(kind.id(), DateRole.valueOf(name));
                case "event" -> frame.in(EventWords.of(EventCategory.valueOf(name), kind));
                case "party" -> frame.t("party." + name.toLowerCase(Locale.ROOT));
                case "class" -> labels.scheme(name);
                case "fact" -> frame.in(label(name));
                case "number" -> frame.t("number." + name.toLowerCase(Locale.ROOT));
                case "title" -> frame.t("correction.title");
                default -> frame.t("record.published");
            };
        }

        /** Whether this value of a field is not as its source says. */
        public boolean isCorrected(String field, String value) {
            return record.shown().corrections().stream().anyMatch(correction -> correction.isOf(field, value));
        }

        /** The page of a related record, where this platform has it; else the search for its number. */
        public String find(Relation relation) {
            Optional<RecordId> id = relation.kind().isEmpty()
                    ? Optional.empty()
                    : RecordId.find(relation.kind() + "-" + relation.office() + "-" + relation.number());
            return id.filter(known -> index.find(known).isPresent())
                    .map(known -> "/record/" + Address.segment(known.toString()))
                    .orElseGet(() -> Address.of("/search")
                            .with("q", "number:\"" + relation.number().replace("\"", "") + "\"")
                            .toString());
        }

        public String search(String scheme, String symbol) {
            return Address.of("/search")
                    .with("q", scheme + ":\"" + symbol.replace("\"", "") + "\"")
                    .toString();
        }

        /** The parties by their role, the roles in the order in which they first come. */
        public List<Party> parties() {
            Map<PartyRole, List<Party>> byRole = new LinkedHashMap<>();
            for (Party party : record.shown().parties()) {
                byRole.computeIfAbsent(party.role(), role -> new ArrayList<>()).add(party);
            }
            return byRole.values().stream().flatMap(List::stream).toList();
        }

        /** The page of the owner that goes under this party's name; empty for who is no owner. */
        public Optional<String> owner(Party party) {
            return owners.ownerOf(NameKey.of(party)).map(OwnerPages::address);
        }

        public String searchParty(String name) {
            return Address.of("/search")
                    .with("q", "party:\"" + name.replace("\"", "").replace("\\", "") + "\"")
                    .toString();
        }
    }
}
