package kaiwu.link;

import java.util.List;
import kaiwu.spi.record.NameKey;

/**
 * What people know better than the computation. Immutable; applied in the order in which it was said.
 */
public sealed interface Correction {

    /** These are one: the owners of the two names are joined. */
    record Together(NameKey a, NameKey b) implements Correction {}

    /** These are two: the names given are an owner of their own, apart from all they stood with. */
    record Apart(List<NameKey> names) implements Correction {

        public Apart {
            names = List.copyOf(names);
        }
    }
}
