package kaiwu.ledger;

import kaiwu.kernel.Sha256;

/** The hashes of the complete subtrees of one Merkle tree. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root over the {@code 2^level} leaves that begin at {@code index * 2^level}.
     *
     * @param level 0 for a leaf hash
     * @throws kaiwu.kernel.KaiwuException when the tree does not hold all those leaves
     */
    Sha256 get(int level, long index);
}
