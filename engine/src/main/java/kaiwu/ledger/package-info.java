/**
 * The public ledger: an append-only log that anyone can check.
 *
 * <p>Every act and every issue is a leaf of a Merkle tree (RFC 6962). The tree is published as files in the C2SP
 * {@code tlog-tiles} layout: hashes in {@code tile/<level>/<n>}, the leaves themselves in {@code tile/entries/<n>}, and a
 * {@code checkpoint}, which is the tree's size and root signed with Ed25519 as a C2SP signed note. Who has a checkpoint and a
 * short path of hashes can check that one leaf stands in the log (inclusion); who kept an old checkpoint can check that the
 * log has only grown since (consistency).
 *
 * <p>{@link kaiwu.ledger.ProofBundle} puts all that is needed to check one leaf into one JSON file and {@link
 * kaiwu.ledger.ProofChecker} checks it with nothing else of ours running. {@code docs/proof-bundle.md} describes the file for
 * those who write their own checker; {@code docs/verify.mjs} is one.
 *
 * <p>The room needs the kernel alone.
 */
@NullMarked
package kaiwu.ledger;

import org.jspecify.annotations.NullMarked;
