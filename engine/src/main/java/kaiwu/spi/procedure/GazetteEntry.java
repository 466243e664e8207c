package kaiwu.spi.procedure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Section;

/** How an act stands in the weekly gazette. */
public sealed interface GazetteEntry {

    /** The event in common terms. */
    EventCategory category();

    /** The event in words; {@code {field}} stands for what was filled in, of public fields alone. */
    Bilingual text();

    /** Public fields that it names. */
    default List<String> named() {
        return Placeholders.in(text().zh());
    }

    /**
     * An event in the life of each right that a field names. Immutable.
     *
     * @param rights the field that has the record ids of the rights
     * @param owner a field whose values are the right's owners from then on
     * @param told what else is told of each right, as an office tells of one that it makes known
     */
    record Event(String rights, EventCategory category, Bilingual text, Optional<String> owner, Told told)
            implements GazetteEntry {

        @Override
        public List<String> named() {
            Set<String> named = new LinkedHashSet<>(GazetteEntry.super.named());
            named.addAll(told.fields());
            return List.copyOf(named);
        }
    }

    /**
     * What a right is, out of what was filled in. Immutable.
     *
     * @param title the field that names it
     * @param parties fields whose values are parties
     * @param dates date fields, {@link #TODAY} for the day of the act, {@link #BEGAN} for the day on which the case began, or
     *     {@code due.CLOCK} for the last day of a clock
     * @param passages fields whose values are texts
     * @param classes by scheme, the field whose values are its symbols, up to a colon
     */
    record Told(
            Optional<String> title,
            Map<PartyRole, String> parties,
            Map<DateRole, String> dates,
            Map<Section, String> passages,
            Map<String, String> classes) {

        /** Keeps what it tells in one order, so that the same act always gives the same bytes. */
        public Told {
            parties = Collections.unmodifiableMap(new TreeMap<>(parties));
            dates = Collections.unmodifiableMap(new TreeMap<>(dates));
            passages = Collections.unmodifiableMap(new TreeMap<>(passages));
            classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        }

        public static final Told NOTHING = new Told(Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());

        /** Stands for the day of the act where a date field could stand. */
        public static final String TODAY = "today";

        /** Stands for the day on which the case began. */
        public static final String BEGAN = "began";

        /** Before the id of a clock, stands for its last day. */
        public static final String DUE = "due.";

        /** Fields that it names. */
        Set<String> fields() {
            Set<String> fields = new LinkedHashSet<>();
            title.ifPresent(fields::add);
            fields.addAll(parties.values());
            dates.values().stream()
                    .filter(date -> !date.equals(TODAY) && !date.equals(BEGAN) && !date.startsWith(DUE))
                    .forEach(fields::add);
            fields.addAll(passages.values());
            fields.addAll(classes.values());
            return fields;
        }
    }

    /**
     * A text of its own: the case becomes a record that goes by its number, as long as the text is public. It takes the place of
     * an earlier text of the same case, which then is public no longer. Immutable.
     *
     * @param kind of the record
     * @param office that keeps it
     * @param title the field that names it
     * @param parties fields whose values are parties
     * @param dates date fields
     * @param passages fields whose values are texts
     * @param facts by the kind's further field, the field whose values are its
     */
    record Text(
            String kind,
            String office,
            EventCategory category,
            Bilingual text,
            String title,
            Map<PartyRole, String> parties,
            Map<DateRole, String> dates,
            Map<Section, String> passages,
            Map<String, String> facts)
            implements GazetteEntry {

        @Override
        public List<String> named() {
            Set<String> named = new LinkedHashSet<>(GazetteEntry.super.named());
            named.add(title);
            named.addAll(parties.values());
            named.addAll(dates.values());
            named.addAll(passages.values());
            named.addAll(facts.values());
            return List.copyOf(named);
        }
    }

    /**
     * The end of what the case has made public: its text goes everywhere, and these words alone stand in its place. They name
     * choices at most, never what somebody wrote, for they stay for ever. Immutable.
     */
    record End(EventCategory category, Bilingual text) implements GazetteEntry {}
}
