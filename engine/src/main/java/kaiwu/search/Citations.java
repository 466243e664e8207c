package kaiwu.search;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.RecordVersion;

/**
 * What a right cites and what cites it. Immutable.
 *
 * @param cites every reference it makes, in the order in which it makes them
 * @param citedByTotal how many records of the index cite it
 * @param citedBy of them, the newest first; not all where there are more than {@link #MOST}
 */
public record Citations(List<Cited> cites, long citedByTotal, List<Citing> citedBy) {

    /** So many citing records are told at most. */
    public static final int MOST = 100;

    public Citations {
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
    }

    /**
     * A reference that a right makes.
     *
     * @param citation as its source gives it, with category and origin where told
     * @param record the record cited; empty when the index has none of this number, and for literature
     */
    public record Cited(Citation citation, Optional<RecordVersion> record) {}

    /**
     * A record that cites a right.
     *
     * @param record its public facts, as a list of hits shows them
     * @param citation the reference it makes
     */
    public record Citing(RecordVersion record, Citation citation) {}

    /** How many of the references lead to a record. */
    public long matched() {
        return cites.stream().filter(cited -> cited.record().isPresent()).count();
    }
}
