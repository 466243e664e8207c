package kaiwu.lake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.Correction;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.Media;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.PriorityClaim;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a {@link RecordJson} in one pass, token by token, without a tree between: a page of twenty hits is read in a fraction of
 * a millisecond. Keys it does not know it passes over. Used once.
 */
final class RecordJsonReader {

    private final JsonParser in;
    private final Part part = new Part();

    private String id = "";
    private String source = "";
    private String kindCode = "";
    private Optional<PartialDate> publishedOn = Optional.empty();
    private List<NumberRef> numbers = List.of();
    private List<DatedFact> dates = List.of();
    private List<LangText> titles = List.of();
    private List<Passage> passages = List.of();
    private List<Party> parties = List.of();
    private List<ClassSymbol> classes = List.of();
    private List<PriorityClaim> priorities = List.of();
    private List<Citation> citations = List.of();
    private List<LifeEvent> events = List.of();
    private List<Relation> relations = List.of();
    private List<Media> media = List.of();
    private Map<String, List<String>> facts = new TreeMap<>();
    private List<Correction> corrections = List.of();

    RecordJsonReader(JsonParser in) {
        this.in = in;
    }

    /**
     * @throws IllegalArgumentException when this is no record; what Jackson and the parts of a record throw comes through
     */
    RecordVersion read() {
        must(in.nextToken(), JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            in.nextToken();
            value(key);
        }
        return new RecordVersion(
                RecordId.parse(id),
                source,
                kindCode,
                publishedOn,
                numbers,
                dates,
                titles,
                passages,
                parties,
                classes,
                priorities,
                citations,
                events,
                relations,
                media,
                facts,
                corrections);
    }

    private void value(String key) {
        switch (key) {
            case "id" -> id = in.getString();
            case "source" -> source = in.getString();
            case "kindCode" -> kindCode = in.getString();
            case "publishedOn" -> publishedOn = PartialDate.find(in.getString());
            case "numbers" ->
                numbers = list(p -> new NumberRef(
                        NumberRole.valueOf(p.text("role")),
                        p.text("office"),
                        p.text("number"),
                        p.text("kindCode"),
                        p.date("date")));
            case "dates" -> dates = dates();
            case "titles" -> titles = list(p -> new LangText(p.text("lang"), p.text("text")));
            case "passages" ->
                passages = list(p -> new Passage(Section.valueOf(p.text("section")), p.text("lang"), p.text("text")));
            case "parties" ->
                parties = list(p -> new Party(
                        PartyRole.valueOf(p.text("role")), p.text("name"), p.text("country"), p.text("address")));
            case "classes" ->
                classes = list(p -> new ClassSymbol(
                        p.text("scheme"), p.text("symbol"), p.text("main").equals("true")));
            case "priorities" ->
                priorities = list(p -> new PriorityClaim(p.text("office"), p.text("number"), p.date("date")));
            case "citations" ->
                citations = list(p -> new Citation(
                        p.text("office"),
                        p.text("number"),
                        p.text("kindCode"),
                        p.date("date"),
                        p.text("text"),
                        p.text("category"),
                        p.text("citedBy")));
            case "events" ->
                events = list(p -> new LifeEvent(
                        EventCategory.valueOf(p.text("category")), p.date("date"), p.text("code"), p.text("text")));
            case "relations" ->
                relations = list(p -> new Relation(
                        RelationType.valueOf(p.text("type")),
                        p.text("kind"),
                        p.text("office"),
                        p.text("number"),
                        p.text("text")));
            case "media" -> media = list(p -> new Media(p.text("role"), p.text("name"), p.text("caption")));
            case "facts" -> facts = facts();
            case "corrections" -> corrections = list(RecordJsonReader::correction);
            default -> in.skipChildren();
        }
    }

    private static Correction correction(Part p) {
        return new Correction(
                p.text("field"),
                p.text("said"),
                p.text("corrected"),
                new Bilingual(p.text("zh"), p.text("en")),
                p.text("by"),
                LocalDate.parse(p.text("since")));
    }

    private List<DatedFact> dates() {
        must(in.currentToken(), JsonToken.START_OBJECT);
        List<DatedFact> read = new ArrayList<>(4);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            DateRole role = DateRole.valueOf(in.currentName());
            in.nextToken();
            read.add(new DatedFact(role, PartialDate.find(in.getString()).orElseThrow()));
        }
        return List.copyOf(read);
    }

    private Map<String, List<String>> facts() {
        must(in.currentToken(), JsonToken.START_OBJECT);
        Map<String, List<String>> read = new TreeMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            must(in.nextToken(), JsonToken.START_ARRAY);
            List<String> values = new ArrayList<>(2);
            while (in.nextToken() == JsonToken.VALUE_STRING) {
                values.add(in.getString());
            }
            read.put(field, List.copyOf(values));
        }
        return read;
    }

    private <T> List<T> list(Function<Part, T> each) {
        must(in.currentToken(), JsonToken.START_ARRAY);
        List<T> values = new ArrayList<>(4);
        while (in.nextToken() == JsonToken.START_OBJECT) {
            part.read(in);
            values.add(each.apply(part));
        }
        return List.copyOf(values);
    }

    private static void must(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("found " + found + " where " + expected + " is expected");
        }
    }

    /** The properties of one small object. */
    private static final class Part {

        private static final int MOST = 16;

        private final String[] names = new String[MOST];
        private final String[] values = new String[MOST];
        private int count;

        void read(JsonParser in) {
            count = 0;
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                if (count == MOST) {
                    throw new IllegalArgumentException("an object of more than " + MOST + " values");
                }
                names[count] = in.currentName();
                if (in.nextToken().isScalarValue()) {
                    values[count++] = in.getString();
                } else {
                    in.skipChildren();
                }
            }
        }

        String text(String name) {
            for (int i = 0; i < count; i++) {
                if (names[i].equals(name)) {
                    return values[i];
                }
            }
            return "";
        }

        Optional<PartialDate> date(String name) {
            String text = text(name);
            return text.isEmpty() ? Optional.empty() : PartialDate.find(text);
        }
    }
}
