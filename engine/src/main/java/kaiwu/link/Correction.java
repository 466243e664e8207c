package kaiwu.link;

import kaiwu.spi.record.NameKey;

/**
 * What people know better than the computation. Immutable; applied in the order in which it was said.
 */
public sealed interface Correction {

    /** These are one: the owners of the two names are joined. */
    record Together(NameKey a, NameKey b) implements Correction {}

    /** These are two: the owner of both names is parted at the least sure of the merges that lead from one to the other. */
    record Apart(NameKey a, NameKey b) implements Correction {}
}
