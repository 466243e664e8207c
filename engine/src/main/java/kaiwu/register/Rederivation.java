package kaiwu.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How what follows from acts is made anew, in one transaction. */
public interface Rederivation {

    /** Forgets everything that was derived. */
    void clear(Connection db) throws SQLException;

    /** Derives from the acts on one subject, in their order; answers whether anything follows from them. */
    boolean derive(Connection db, List<Act> acts) throws SQLException;
}
