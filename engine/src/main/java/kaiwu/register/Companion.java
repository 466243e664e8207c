package kaiwu.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kaiwu.kernel.Outcome;

/**
 * What is asked and kept in the very transaction of an act, while no other act can come between. What it writes must be
 * derivable from the acts, so that it can be made anew.
 */
public interface Companion {

    /** Whether {@code wish} may follow these acts on its subject, in their order. */
    Outcome judge(Connection db, List<Act> history, ActDraft wish) throws SQLException;

    /** Keeps what follows from the act, which is the last of these acts on its subject. */
    void follow(Connection db, List<Act> history) throws SQLException;
}
