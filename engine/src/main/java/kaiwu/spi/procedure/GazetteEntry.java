package kaiwu.spi.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     */
    record Event(String rights, EventCategory category, Bilingual text, Optional<String> owner)
            implements GazetteEntry {}

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

    /** The end of what the case has made public: its text goes everywhere, and these words alone stand in its place. Immutable. */
    record End(EventCategory category, Bilingual text) implements GazetteEntry {}
}
