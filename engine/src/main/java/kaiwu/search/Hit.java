package kaiwu.search;

import java.util.List;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Status;
import kaiwu.spi.record.RecordVersion;

/**
 * A record found. Immutable.
 *
 * @param id the record
 * @param shown its public facts; of its passages only the beginnings of abstracts and goods, no citations and no media
 * @param status how it stands
 * @param score how well it matches; 0 where hits are not ordered by relevance
 * @param fragments where the words were found in title, abstract or goods; where in none of them, in the claims, else in the
 *     description
 */
public record Hit(RecordId id, RecordVersion shown, Status status, float score, List<Fragment> fragments) {

    /**
     * A piece of text with the words found marked.
     *
     * @param field {@code title}, {@code abstract}, {@code goods}, {@code claims} or {@code description}
     * @param lang language of the text, may be empty
     * @param text plain text, nothing escaped
     * @param marks ranges of the text, in order, never overlapping
     */
    public record Fragment(String field, String lang, String text, List<Mark> marks) {}

    /** A marked range of a text, in UTF-16 units, end excluded. */
    public record Mark(int start, int end) {}
}
