package kaiwu.ledger;

import java.util.List;

/** Where a log's leaves are kept for good, in their order: the register's database. The files of a log are derived from it. */
public interface Entries {

    /** How many leaves there are. */
    long size();

    /**
     * The leaves from index {@code from} up to and without {@code to}.
     *
     * @return exactly {@code to - from} of them
     */
    List<byte[]> read(long from, long to);
}
