package kaiwu.search;

import java.util.List;
import java.util.Optional;

/** Lists of numbers that people have uploaded, to be named in a query: {@code number in set:ID}. */
@FunctionalInterface
public interface NumberSets {

    /** The most numbers one list may hold. */
    int MOST = 10_000;

    /** There is no list. */
    NumberSets NONE = id -> Optional.empty();

    /**
     * The numbers of a list as they were typed, each once.
     *
     * @return at most {@link #MOST} numbers; empty when there is no such list
     */
    Optional<List<String>> find(String id);
}
