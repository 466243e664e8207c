package kaiwu.ingest;

import java.util.ArrayList;
import java.util.List;
import kaiwu.lake.StoredProblem;

/** The first import problems of a load and the number of all. Used by one thread. */
final class ProblemList {

    /** How many are held in memory. */
    static final int MOST = 1000;

    private final List<StoredProblem> first = new ArrayList<>();
    private long count;

    void add(StoredProblem problem) {
        count++;
        if (first.size() < MOST) {
            first.add(problem);
        }
    }

    List<StoredProblem> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
