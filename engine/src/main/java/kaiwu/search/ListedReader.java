package kaiwu.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Status;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
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
import org.jspecify.annotations.Nullable;

/** Reads what {@link ListedWriter} wrote. Used once. */
final class ListedReader {

    private static final NumberRole[] NUMBER_ROLES = NumberRole.values();
    private static final DateRole[] DATE_ROLES = DateRole.values();
    private static final Section[] SECTIONS = Section.values();
    private static final PartyRole[] PARTY_ROLES = PartyRole.values();
    private static final RelationType[] RELATION_TYPES = RelationType.values();
    private static final EventCategory[] EVENT_CATEGORIES = EventCategory.values();

    private static final Function<ListedReader, NumberRef> NUMBER =
            in -> new NumberRef(NUMBER_ROLES[in.number()], in.text(), in.text(), in.text(), in.date());
    private static final Function<ListedReader, DatedFact> DATE =
            in -> new DatedFact(DATE_ROLES[in.number()], in.date().orElseThrow());
    private static final Function<ListedReader, LangText> TITLE = in -> new LangText(in.text(), in.text());
    private static final Function<ListedReader, Passage> PASSAGE =
            in -> new Passage(SECTIONS[in.number()], in.text(), in.text());
    private static final Function<ListedReader, Party> PARTY =
            in -> new Party(PARTY_ROLES[in.number()], in.text(), in.text(), in.text());
    private static final Function<ListedReader, ClassSymbol> CLASS =
            in -> new ClassSymbol(in.text(), in.text(), in.number() == 1);
    private static final Function<ListedReader, PriorityClaim> PRIORITY =
            in -> new PriorityClaim(in.text(), in.text(), in.date());
    private static final Function<ListedReader, Relation> RELATION =
            in -> new Relation(RELATION_TYPES[in.number()], in.text(), in.text(), in.text(), in.text());

    private final byte[] bytes;
    private int at;

    ListedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws KaiwuException {@code DAMAGED} when these are not such bytes
     */
    Listed read() {
        try {
            Listed read = new Listed(summary(), status());
            if (at == bytes.length) {
                return read;
            }
            throw damaged(null);
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | NoSuchElementException
                | DateTimeException wrong) {
            throw damaged(wrong);
        }
    }

    private static KaiwuException damaged(@Nullable RuntimeException wrong) {
        return new KaiwuException(
                ErrorCode.DAMAGED, "a record in the search index does not read back; run ./kaiwu rebuild", wrong);
    }

    private RecordVersion summary() {
        return new RecordVersion(
                new RecordId(text(), text(), text()),
                text(),
                text(),
                date(),
                list(NUMBER),
                list(DATE),
                list(TITLE),
                list(PASSAGE),
                list(PARTY),
                list(CLASS),
                list(PRIORITY),
                List.of(),
                List.of(),
                list(RELATION),
                List.of(),
                facts());
    }

    private Map<String, List<String>> facts() {
        int count = number();
        if (count == 0) {
            return Map.of();
        }
        Map<String, List<String>> facts = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            facts.put(text(), list(ListedReader::text));
        }
        return Collections.unmodifiableMap(facts);
    }

    private Status status() {
        String state = text();
        String lastKnown = text();
        Optional<LifeEvent> decidedBy = number() == 1
                ? Optional.of(new LifeEvent(EVENT_CATEGORIES[number()], date(), text(), text()))
                : Optional.empty();
        return new Status(state, lastKnown, decidedBy, date());
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(Function<ListedReader, T> each) {
        int count = number();
        if (count == 0) {
            return List.of();
        }
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException(count);
        }
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = each.apply(this);
        }
        return (List<T>) Collections.unmodifiableList(Arrays.asList(values));
    }

    private String text() {
        int length = number();
        if (length == 0) {
            return "";
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private Optional<PartialDate> date() {
        int date = number();
        return date == 0 ? Optional.empty() : Optional.of(new PartialDate(date >>> 9, date >>> 5 & 15, date & 31));
    }

    private int number() {
        byte next = bytes[at++];
        int number = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            number |= (next & 0x7F) << shift;
        }
        return number;
    }
}
