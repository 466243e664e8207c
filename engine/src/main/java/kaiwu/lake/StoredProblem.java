package kaiwu.lake;

import kaiwu.spi.Problem;

/**
 * An import problem with its place. Immutable.
 *
 * @param problem what is wrong
 * @param file name of the unpacked file, with {@code !} before a member of an archive
 * @param offset first byte of the document in it, or -1 where the format has no byte positions
 */
public record StoredProblem(Problem problem, String file, long offset) {}
