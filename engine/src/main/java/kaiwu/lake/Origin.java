package kaiwu.lake;

import kaiwu.kernel.Sha256;

/**
 * Where a version's bytes came from. Immutable.
 *
 * @param file name of the unpacked file, with {@code !} before a member of an archive
 * @param content hash of that whole file, by which the lake keeps its bytes
 * @param offset first byte of the document in it, or -1 where the format has no byte positions
 * @param length bytes of the document, or 0 where unknown
 */
public record Origin(String file, Sha256 content, long offset, long length) {}
