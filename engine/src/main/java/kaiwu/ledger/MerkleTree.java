package kaiwu.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.Sha256;

/**
 * The hashes, roots and proofs of a Merkle tree as RFC 6962 (2.1) defines them: a leaf is hashed after a 0 byte, a node
 * after a 1 byte, and a tree of n leaves splits at the largest power of two below n.
 */
public final class MerkleTree {

    /** The root of the tree without leaves. */
    public static final Sha256 EMPTY = Sha256.of(new byte[0]);

    private MerkleTree() {}

    /** The hash of one leaf. */
    public static Sha256 leaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return Sha256.ofHash(digest.digest(entry));
    }

    /** The hash of the node over these two. */
    public static Sha256 node(Sha256 left, Sha256 right) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return Sha256.ofHash(digest.digest(right.bytes()));
    }

    /** The nodes of a tree that is small enough to be held as its leaf hashes. */
    public static Nodes over(List<Sha256> leaves) {
        return (level, index) -> {
            if (level == 0) {
                return leaves.get(Math.toIntExact(index));
            }
            Nodes below = over(leaves);
            return node(below.get(level - 1, 2 * index), below.get(level - 1, 2 * index + 1));
        };
    }

    /** The root of the first {@code size} leaves. */
    public static Sha256 root(Nodes nodes, long size) {
        return size == 0 ? EMPTY : range(nodes, 0, size);
    }

    /**
     * The path that proves the leaf at {@code index} in the tree of {@code size} leaves, from the leaf upwards (PATH of RFC
     * 6962, 2.1.1).
     */
    public static List<Sha256> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        List<Sha256> path = new ArrayList<>();
        descend(nodes, index, 0, size, path);
        return List.copyOf(path);
    }

    private static void descend(Nodes nodes, long index, long from, long to, List<Sha256> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            descend(nodes, index, from, middle, path);
            path.add(range(nodes, middle, to));
        } else {
            descend(nodes, index, middle, to, path);
            path.add(range(nodes, from, middle));
        }
    }

    /**
     * The proof that the tree of {@code size} leaves begins with the tree of its first {@code old} leaves (PROOF of RFC 6962,
     * 2.1.2); empty when both are the same.
     *
     * @param old at least 1, at most {@code size}
     */
    public static List<Sha256> consistency(Nodes nodes, long old, long size) {
        if (old < 1 || old > size) {
            throw new IllegalArgumentException("no tree of %d leaves begins one of %d".formatted(old, size));
        }
        List<Sha256> proof = new ArrayList<>();
        grow(nodes, old, 0, size, true, proof);
        return List.copyOf(proof);
    }

    private static void grow(Nodes nodes, long old, long from, long to, boolean known, List<Sha256> proof) {
        if (old == to) {
            if (!known) {
                proof.add(range(nodes, from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            grow(nodes, old, from, middle, known, proof);
            proof.add(range(nodes, middle, to));
        } else {
            grow(nodes, old, middle, to, false, proof);
            proof.add(range(nodes, from, middle));
        }
    }

    private static Sha256 range(Nodes nodes, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.get(level, from >> level);
        }
        long middle = from + split(count);
        return node(range(nodes, from, middle), range(nodes, middle, to));
    }

    /** The largest power of two below {@code count}, which is at least 2. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
