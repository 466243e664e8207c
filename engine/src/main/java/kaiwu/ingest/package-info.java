/**
 * From files to the lake: what each file is, is recognised by its content; it is cut into documents on one thread, understood
 * on all cores, taken in order on one thread; each document ends as stored, unchanged or rejected with a reason, and all that
 * a run brings of one source is one issue, which appears whole or not at all.
 *
 * <p>Memory does not grow with the files: a bounded number of batches is under way at any time ({@link kaiwu.ingest.Feed}),
 * versions go to the lake at once, and of what the lake has only two hashes a version are held ({@link
 * kaiwu.lake.KnownVersions}).
 *
 * <p>The three families of errors: what is wrong in the data is a {@link kaiwu.spi.Problem} of the issue; a reader that
 * throws is our failure, yet costs one document only ({@code reader-failed}); a disk that fails ends the run, and the lake is
 * as it was.
 */
@NullMarked
package kaiwu.ingest;

import org.jspecify.annotations.NullMarked;
