package kaiwu.spi.record;

import java.util.Optional;
import kaiwu.kernel.PartialDate;

/**
 * A reference from this right to an earlier document (INID 56; ST.14). Immutable.
 *
 * @param office ST.3 code of the cited document; empty for literature
 * @param number number of the cited document as the source writes it; empty for literature
 * @param kindCode ST.16 code, may be empty
 * @param date date of the cited document
 * @param text literature in words, or the name that stands with a patent citation; may be empty
 * @param category ST.14 category ({@code X Y A …}) or the source's word, may be empty
 * @param citedBy {@code examiner}, {@code applicant}, {@code search}, … or empty
 */
public record Citation(
        String office,
        String number,
        String kindCode,
        Optional<PartialDate> date,
        String text,
        String category,
        String citedBy) {}
