package kaiwu.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once. Thread-safe. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T there = made;
        if (there != null) {
            return there;
        }
        synchronized (this) {
            T now = made;
            if (now == null) {
                now = maker.get();
                made = now;
            }
            return now;
        }
    }
}
