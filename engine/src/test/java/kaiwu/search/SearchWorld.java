package kaiwu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Origin;
import kaiwu.lake.RecordJson;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Kind;
import kaiwu.spi.Located;
import kaiwu.spi.NumberForms;
import kaiwu.spi.NumberReading;
import kaiwu.spi.Office;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.Source;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;

/**
 * Three invented kinds: kites (a gazette that is silent after publication), reels (a register that states how things stand)
 * and lore (whose summary and secrets are read by permission only).
 */
public final class SearchWorld {

    private SearchWorld() {}

    public static Catalogue catalogue() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("kite", kind("kite", "风筝", 1, "form", Set.of(), field("span", "翼展", false)));
        kinds.put("reel", kind("reel", "线轮", 2, "wares", Set.of()));
        kinds.put(
                "lore",
                kind(
                        "lore",
                        "技艺",
                        3,
                        "kinds",
                        Set.of(Section.SUMMARY),
                        field("place", "地点", false),
                        field("secret", "秘诀", true)));
        return new Catalogue(
                kinds,
                Map.of(
                        "kite_gazette", source("kite_gazette", 10, "events"),
                        "reel_register", source("reel_register", 5, "snapshot"),
                        "lore_list", source("lore_list", 20, "events")),
                Map.of(
                        "XA", new Office("XA", new Bilingual("第一局", "First Office"), withoutLicenceLetters()),
                        "XC", new Office("XC", new Bilingual("第三局", "Third Office"), NumberForms.plain())));
    }

    /** People write {@code LP201910123456.7} on their kites for the number 201910123456.7. */
    private static NumberForms withoutLicenceLetters() {
        return new NumberForms() {
            @Override
            public Optional<String> normalise(String kind, NumberRole role, String raw) {
                return NumberForms.plain().normalise(kind, role, bare(raw));
            }

            @Override
            public List<NumberReading> read(String office, String typed) {
                return List.of(new NumberReading(
                        office,
                        Set.of("kite"),
                        Set.of(NumberRole.APPLICATION),
                        bare(typed),
                        NumberReading.Check.NONE,
                        ""));
            }

            private String bare(String raw) {
                return raw.startsWith("LP") ? raw.substring(2) : raw;
            }
        };
    }

    private static Kind.Field field(String id, String zh, boolean restricted) {
        return new Kind.Field(id, new Bilingual(zh, id), false, restricted);
    }

    private static Kind kind(
            String id, String zh, int order, String scheme, Set<Section> restricted, Kind.Field... fields) {
        Map<String, Kind.Field> byId = new LinkedHashMap<>();
        for (Kind.Field field : fields) {
            byId.put(field.id(), field);
        }
        Map<String, Kind.State> states = new LinkedHashMap<>();
        states.put("pending", new Kind.State("pending", new Bilingual("审查中", "pending"), false));
        states.put("in-force", new Kind.State("in-force", new Bilingual("有效", "in force"), false));
        states.put("ended", new Kind.State("ended", new Bilingual("终止", "ended"), true));
        return new Kind(
                id,
                new Bilingual(zh, id),
                new Bilingual(zh, id + "s"),
                new Bilingual("风筝法", "Kite Act"),
                order,
                List.of(NumberRole.APPLICATION),
                List.of(scheme),
                byId,
                states,
                Map.of(
                        EventCategory.FILED, "pending",
                        EventCategory.GRANTED, "in-force",
                        EventCategory.GRANT_PUBLISHED, "in-force",
                        EventCategory.LAPSED, "ended",
                        EventCategory.EXPIRED, "ended",
                        EventCategory.RESTORED, "in-force"),
                restricted);
    }

    static Source source(String id, int rank, String coverage) {
        Bilingual words = new Bilingual("虚构", "invented");
        return new Source(
                id,
                words,
                "Kite Office",
                "CC0",
                true,
                words,
                "weekly",
                "text",
                words,
                rank,
                List.of(),
                coverage,
                new NoReader());
    }

    /** The records of {@code world.txt}. */
    public static List<RecordVersion> versions() {
        List<RecordVersion> versions = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : (resource("world.txt") + "\n\n").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            } else if (!block.isEmpty()) {
                versions.add(version(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            versions.add(version(block));
        }
        return versions;
    }

    /** The first word before the colon says what the line tells, the second of which. */
    private static RecordVersion version(List<String> block) {
        RecordId id = RecordId.parse(value(block.get(0)));
        String source = value(block.get(1));
        RecordDraft draft = new RecordDraft(id.kind(), id.office());
        for (String line : block.subList(2, block.size())) {
            String[] key = (line.substring(0, line.indexOf(':')) + "  ").split(" ", -1);
            String value = value(line);
            switch (key[0]) {
                case "number" ->
                    draft.number(
                            NumberRole.valueOf(key[1].toUpperCase(Locale.ROOT)),
                            id.office(),
                            value.split(" ")[0],
                            value.contains(" ") ? value.split(" ")[1] : "",
                            Optional.empty());
                case "priority" ->
                    draft.priority(value.split(" ")[0], value.split(" ")[1], PartialDate.find(value.split(" ")[2]));
                case "cites" ->
                    draft.cites(new Citation(
                            value.split(" ")[0], value.split(" ")[1], "", Optional.empty(), "", "X", "examiner"));
                case "decides" ->
                    draft.relation(new Relation(
                            RelationType.DECIDES_ON, "kite", value.split(" ")[0], value.split(" ")[1], ""));
                case "title" -> draft.title(key[1], value);
                case "owner" -> draft.party(PartyRole.OWNER, value);
                case "inventor" -> draft.party(PartyRole.INVENTOR, value);
                case "agent" -> draft.party(PartyRole.AGENT, value);
                case "custodian" -> draft.party(PartyRole.CUSTODIAN, value);
                case "class" -> draft.classified(value.split(" ")[0], value.split(" ")[1], value.endsWith(" main"));
                case "filed" -> draft.date(DateRole.FILED, PartialDate.find(value));
                case "published" -> draft.published(draft.kind().equals("kite") ? "A" : "", PartialDate.find(value));
                case "event" ->
                    draft.event(
                            EventCategory.valueOf(value.split(" ")[0]), PartialDate.find(value.split(" ")[1]), "", "");
                case "fact" -> draft.fact(key[1], value);
                default ->
                    draft.passage(Section.valueOf(key[0].toUpperCase(Locale.ROOT)), key[1], value.replace("\\n", "\n"));
            }
        }
        return draft.freeze(id, source);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    static String resource(String name) {
        try (InputStream in = SearchWorld.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** These versions as the lake would hand them on, row by row. */
    public static Consumer<Consumer<StoredVersion>> issue(String issue, List<RecordVersion> versions) {
        return sink -> {
            for (int row = 0; row < versions.size(); row++) {
                sink.accept(stored(issue, row, versions.get(row)));
            }
        };
    }

    static StoredVersion stored(String issue, long row, RecordVersion version) {
        byte[] json = RecordJson.render(version);
        return new StoredVersion(
                issue, row, Sha256.of(json), new Origin(issue + ".txt", Sha256.of(issue), row, json.length), version);
    }

    private static final class NoReader implements SourceReader<String> {

        @Override
        public boolean recognises(Probe probe) {
            return false;
        }

        @Override
        public void split(Input input, Probe probe, Consumer<Located<String>> documents) {}

        @Override
        public void read(Located<String> document, Sink sink) {}
    }
}
