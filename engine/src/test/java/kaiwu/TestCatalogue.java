package kaiwu;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.formats.XmlSlice;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Kind;
import kaiwu.spi.Located;
import kaiwu.spi.NumberForms;
import kaiwu.spi.Office;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.Source;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * An invented country's catalogue, on which the engine is tested so that no real law leaks into it: the office XA registers
 * kite patterns ({@code kite}) and the reels they fly from ({@code reel}).
 *
 * <p>{@code kite_xml} is a gazette of kites, {@code <kites><kite no="K2020/0001" date="2020-05-01">…</kite></kites>};
 * {@code reel_table} a table of reels with the header {@code Reel No,Name,Maker,Granted}. A kite named {@code poison} makes its
 * reader throw; one named {@code nothing} gives no record. A file {@code <kites poison="recognise">} makes the recognising
 * throw, {@code poison="split"} the cutting, without end of its stack.
 */
public final class TestCatalogue {

    private static final Map<String, Kind.State> STATES = states();

    private TestCatalogue() {}

    public static Catalogue catalogue() {
        return new Catalogue(
                ordered(kite(), reel()),
                Map.of("kite_xml", kiteXml(), "reel_table", reelTable()),
                Map.of("XA", new Office("XA", new Bilingual("风筝局", "Kite Office"), kiteNumbers())));
    }

    public static Kind kite() {
        return new Kind(
                "kite",
                new Bilingual("风筝图样", "kite pattern"),
                new Bilingual("风筝图样", "kite patterns"),
                new Bilingual("风筝法第一条", "Kite Act art. 1"),
                1,
                List.of(NumberRole.APPLICATION, NumberRole.REGISTRATION),
                List.of("kiteform"),
                Map.of(
                        "span", new Kind.Field("span", new Bilingual("翼展", "span"), true, false),
                        "knot", new Kind.Field("knot", new Bilingual("绳结", "knot"), false, true)),
                STATES,
                Map.of(
                        EventCategory.FILED, "pending",
                        EventCategory.GRANTED, "in-force",
                        EventCategory.LAPSED, "ended"),
                Set.of(Section.SUMMARY));
    }

    public static Kind reel() {
        return new Kind(
                "reel",
                new Bilingual("线轮", "reel"),
                new Bilingual("线轮", "reels"),
                new Bilingual("风筝法第九条", "Kite Act art. 9"),
                2,
                List.of(NumberRole.REGISTRATION),
                List.of("kiteform"),
                Map.of(),
                STATES,
                Map.of(EventCategory.GRANTED, "in-force"),
                Set.of());
    }

    /** The gazette of kites. */
    public static Source kiteXml() {
        return source("kite_xml", List.of("kite"), "events", new KiteXml());
    }

    /** The table of reels. */
    public static Source reelTable() {
        return source("reel_table", List.of("reel"), "snapshot", new ReelTable());
    }

    private static Source source(String id, List<String> kinds, String coverage, SourceReader<?> reader) {
        return new Source(
                id,
                new Bilingual("来源 " + id, "source " + id),
                "Kite Office",
                "CC0",
                true,
                new Bilingual("虚构", "invented"),
                "weekly",
                id,
                new Bilingual("虚构", "invented"),
                10,
                kinds,
                coverage,
                reader);
    }

    /** {@code K2020/0001} is {@code K2020-0001}; what does not begin with K or R and a digit is no number. */
    private static NumberForms kiteNumbers() {
        return (kind, role, raw) ->
                NumberForms.plain().normalise(kind, role, raw).filter(n -> n.matches("[KR]\\d.*"));
    }

    private static Map<String, Kind.State> states() {
        Map<String, Kind.State> states = new LinkedHashMap<>();
        states.put("pending", new Kind.State("pending", new Bilingual("审查中", "pending"), false));
        states.put("in-force", new Kind.State("in-force", new Bilingual("有效", "in force"), false));
        states.put("ended", new Kind.State("ended", new Bilingual("终止", "ended"), true));
        return states;
    }

    private static Map<String, Kind> ordered(Kind... kinds) {
        Map<String, Kind> byId = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            byId.put(kind.id(), kind);
        }
        return byId;
    }

    private record KiteXml() implements XmlReader {

        @Override
        public boolean recognises(Probe probe) {
            if ("recognise".equals(probe.attributes().get("poison"))) {
                throw new StackOverflowError("no end of recognising");
            }
            return probe.root().equals("kites");
        }

        @Override
        public void split(Input input, Probe probe, Consumer<Located<XmlSlice>> documents) throws IOException {
            XmlReader.super.split(input, probe, documents);
            if ("split".equals(probe.attributes().get("poison"))) {
                throw new StackOverflowError("no end of cutting");
            }
        }

        @Override
        public Set<String> documentElements() {
            return Set.of("kite");
        }

        @Override
        public void read(XmlElement kite, Sink sink) {
            if (kite.text("name").equals("poison")) {
                throw new IllegalStateException("the reader chokes on poison");
            }
            if (kite.text("name").equals("nothing")) {
                return;
            }
            Optional<PartialDate> published = sink.date("date", kite.attribute("date"));
            RecordDraft draft = new RecordDraft("kite", "XA")
                    .published(kite.attribute("code"), published)
                    .number(NumberRole.APPLICATION, kite.attribute("no"))
                    .number(NumberRole.PUBLICATION, kite.attribute("gazette"))
                    .date(DateRole.FILED, sink.date("filed", kite.text("filed")))
                    .fact("span", kite.text("span"))
                    .fact("knot", kite.text("knot"))
                    .passage(Section.ABSTRACT, "en", kite.text("abstract"))
                    .event(EventCategory.FILED, published, "F", "filed");
            kite.all("name").forEach(name -> draft.title(name.attribute("lang"), name.text()));
            kite.all("maker")
                    .forEach(maker -> draft.party(PartyRole.APPLICANT, maker.text(), maker.attribute("country"), ""));
            kite.all("form").forEach(form -> draft.classified("kiteform", form.text(), false));
            sink.record(draft);
        }
    }

    private record ReelTable() implements TableReader {

        @Override
        public boolean recognises(Probe probe) {
            return probe.hasColumns("Reel No", "Name", "Maker", "Granted");
        }

        @Override
        public void read(Row row, Sink sink) {
            if (row.get("Reel No").isEmpty()) {
                sink.problem(Problem.rejected("no-number", "Reel No", "the cell is empty"));
                return;
            }
            Optional<PartialDate> granted = sink.date("Granted", row.get("Granted"));
            sink.record(new RecordDraft("reel", "XA")
                    .published("", granted)
                    .number(NumberRole.REGISTRATION, row.get("Reel No"))
                    .title("en", row.get("Name"))
                    .party(PartyRole.OWNER, row.get("Maker"))
                    .date(DateRole.GRANTED, granted)
                    .event(EventCategory.GRANTED, granted, "", "granted"));
        }
    }
}
