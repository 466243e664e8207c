package kaiwu.ledger;

import java.util.Iterator;
import java.util.List;
import kaiwu.kernel.Sha256;

/**
 * Checks of Merkle proofs, as RFC 9162 (2.1.3.2 and 2.1.4.2) gives them, widened from trees to subtrees as in the IETF's
 * Merkle tree certificates (draft-ietf-plants-merkle-tree-certs, 4.3 and 4.4). Nothing is looked up: everything needed is in
 * the arguments, and wrong ones answer false.
 */
public final class MerkleProof {

    private MerkleProof() {}

    /** Whether {@code path} leads from the leaf hash at {@code index} to the root of a tree of {@code size} leaves. */
    public static boolean includes(long index, long size, Sha256 leaf, List<Sha256> path, Sha256 root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Sha256 hash = leaf;
        for (Sha256 sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleTree.node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether {@code path} leads from the leaf hash at {@code index} to the root of the subtree from start to end. */
    public static boolean includes(long index, long start, long end, Sha256 leaf, List<Sha256> path, Sha256 root) {
        return isSubtree(start, end)
                && start < end
                && index >= start
                && includes(index - start, end - start, leaf, path, root);
    }

    /** Whether the tree of {@code size} leaves begins with the tree of {@code oldSize} leaves (at least one). */
    public static boolean extend(long oldSize, long size, List<Sha256> proof, Sha256 oldRoot, Sha256 root) {
        return oldSize > 0 && holds(0, oldSize, size, proof, oldRoot, root);
    }

    /** Whether the leaves from start to end of the tree of {@code size} leaves are those of {@code subtree}. */
    public static boolean holds(long start, long end, long size, List<Sha256> proof, Sha256 subtree, Sha256 root) {
        if (!isSubtree(start, end) || end > size) {
            return false;
        }
        if (start == end) {
            return proof.isEmpty() && subtree.equals(MerkleTree.EMPTY);
        }
        long first = start;
        long last = end - 1;
        long top = size - 1;
        while (first != last && (last == top || (last & 1) == 1)) {
            first >>= 1;
            last >>= 1;
            top >>= 1;
        }
        Iterator<Sha256> rest = proof.iterator();
        if (first != last && !rest.hasNext()) {
            return false;
        }
        Sha256 small = first == last ? subtree : rest.next();
        Sha256 large = small;
        while (rest.hasNext()) {
            Sha256 sibling = rest.next();
            if (top == 0) {
                return false;
            }
            if ((last & 1) == 1 || last == top) {
                if (first < last) {
                    small = MerkleTree.node(sibling, small);
                }
                large = MerkleTree.node(sibling, large);
                while ((last & 1) == 0 && last != 0) {
                    first >>= 1;
                    last >>= 1;
                    top >>= 1;
                }
            } else {
                large = MerkleTree.node(large, sibling);
            }
            first >>= 1;
            last >>= 1;
            top >>= 1;
        }
        return top == 0 && small.equals(subtree) && large.equals(root);
    }

    /** Whether some tree has a node over exactly these leaves: start is a multiple of a power of two not below the count. */
    private static boolean isSubtree(long start, long end) {
        if (start < 0 || end < start) {
            return false;
        }
        long count = end - start;
        return count <= 1 || start % (2 * Long.highestOneBit(count - 1)) == 0;
    }
}
