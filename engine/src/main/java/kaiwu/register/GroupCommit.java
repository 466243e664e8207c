package kaiwu.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Lets many writers share one commit: whoever comes to the turn does, in one transaction and in the order of arrival, the work
 * of all who wait, so they wait for the disk once and not one after the other. Each work stands on its own: one that fails is
 * undone alone, and its writer alone is told. Nobody is answered before the commit. Thread-safe.
 *
 * <p>An advisory lock is held from start to commit, so works never run side by side, in whichever process.
 */
final class GroupCommit {

    /** Something to be done in a transaction. */
    interface Work<T> {
        T in(Connection db) throws SQLException;
    }

    private static final int MOST_TOGETHER = 256;

    private final DataSource database;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();

    GroupCommit(DataSource database) {
        this.database = database;
    }

    /** Does the work and commits; what it answers is on the disk when this returns. */
    <T> T run(Work<T> work) {
        Waiting<T> mine = new Waiting<>(work);
        queue.add(mine);
        turn.lock();
        try {
            while (mine.isOpen()) {
                together();
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    private void together() {
        List<Waiting<?>> batch = new ArrayList<>();
        for (Waiting<?> next = queue.poll(); next != null; next = batch.size() < MOST_TOGETHER ? queue.poll() : null) {
            batch.add(next);
        }
        try (Connection db = database.getConnection()) {
            inOneTransaction(db, batch);
            batch.forEach(Waiting::committed);
        } catch (SQLException wrong) {
            KaiwuException failure = new KaiwuException(
                    ErrorCode.STORAGE, "the register's database refused: " + wrong.getMessage(), wrong);
            batch.forEach(one -> one.failed(failure));
        } finally {
            batch.forEach(one -> one.failed(new KaiwuException(
                    ErrorCode.INTERNAL, "nothing was recorded: the work of a writer in the same commit broke off")));
        }
    }

    private static void inOneTransaction(Connection db, List<Waiting<?>> batch) throws SQLException {
        boolean committed = false;
        db.setAutoCommit(false);
        try {
            lock(db);
            for (Waiting<?> one : batch) {
                one.doIn(db);
            }
            db.commit();
            committed = true;
        } finally {
            if (!committed) {
                db.rollback();
            }
            db.setAutoCommit(true);
        }
    }

    private static void lock(Connection db) throws SQLException {
        try (PreparedStatement lock = db.prepareStatement("select pg_advisory_xact_lock(hashtext('kaiwu.register'))")) {
            lock.execute();
        }
    }

    /** One writer's work and what became of it. Touched only by the thread whose turn it is, and after that by its own. */
    private static final class Waiting<T> {

        private final Work<T> work;
        private Optional<T> result = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();
        private boolean open = true;

        Waiting(Work<T> work) {
            this.work = work;
        }

        boolean isOpen() {
            return open;
        }

        /** Does the work, or undoes all of it. */
        void doIn(Connection db) throws SQLException {
            Savepoint before = db.setSavepoint();
            try {
                result = Optional.of(work.in(db));
                db.releaseSavepoint(before);
            } catch (RuntimeException wrong) {
                db.rollback(before);
                failure = Optional.of(wrong);
            } catch (SQLException wrong) {
                db.rollback(before);
                failure = Optional.of(new KaiwuException(
                        ErrorCode.STORAGE, "the register's database refused: " + wrong.getMessage(), wrong));
            }
        }

        void committed() {
            open = false;
        }

        /** Nothing of it stands; says why unless that is said already. */
        void failed(RuntimeException why) {
            if (open) {
                failure = Optional.of(failure.orElse(why));
                open = false;
            }
        }

        T answer() {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return result.orElseThrow();
        }
    }
}
