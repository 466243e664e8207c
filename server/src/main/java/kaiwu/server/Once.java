package kaiwu.server;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing made when it is first asked for, once, and kept. Thread-safe. */
final class Once<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    synchronized T get() {
        T there = made;
        if (there == null) {
            there = making.get();
            made = there;
        }
        return there;
    }

    /** The thing if it is made; never waits. */
    Optional<T> find() {
        return Optional.ofNullable(made);
    }

    synchronized void ifMade(Consumer<T> use) {
        T there = made;
        if (there != null) {
            use.accept(there);
        }
    }
}
