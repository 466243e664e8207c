package kaiwu.search;

import java.util.List;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Status;
import kaiwu.spi.record.RecordVersion;

/**
 * The family of a right, itself among the members. Immutable.
 *
 * @param total how many rights the extended family has in the index
 * @param members of them, the earliest filed first; not all where there are more than {@link #MOST}
 */
public record Family(long total, List<Member> members) {

    /** So many members are told at most. */
    public static final int MOST = 500;

    public Family {
        members = List.copyOf(members);
    }

    /**
     * One right.
     *
     * @param shown its public facts, as a list of hits shows them
     * @param status how it stands
     * @param simple whether it is of the simple family too: whether it goes back to the very same first applications
     */
    public record Member(RecordVersion shown, Status status, boolean simple) {

        public RecordId id() {
            return shown.id();
        }
    }

    /** Whether there is anybody but the right itself. */
    public boolean hasOthers() {
        return total > 1;
    }
}
