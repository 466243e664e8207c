package kaiwu.spi.procedure;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.record.EventCategory;

/**
 * How an act stands in the weekly gazette: an event in the life of each right that a field names. Immutable.
 *
 * @param rights the field that has the record ids of the rights
 * @param category the event in common terms
 * @param text the event in words; {@code {field}} stands for what was filled in, of public fields alone
 * @param owner a field whose values are the right's owners from then on
 */
public record GazetteEntry(String rights, EventCategory category, Bilingual text, Optional<String> owner) {

    /** Public fields that the words name. */
    public List<String> named() {
        return Placeholders.in(text.zh());
    }
}
