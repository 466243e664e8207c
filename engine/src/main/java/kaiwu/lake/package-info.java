/**
 * The lake: immutable issues, each one load of one source, as Parquet with a manifest; the original bytes beside them; SQL
 * over all of it. Everything else that is public can be made anew from here.
 *
 * <pre>
 * &lt;data&gt;/lock                                       held by the one process that writes ({@link kaiwu.lake.DataLock})
 * &lt;data&gt;/lake/issues/&lt;issue&gt;/manifest.json          counts, hashes, coverage, the issue before ({@link kaiwu.lake.Manifest})
 * &lt;data&gt;/lake/issues/&lt;issue&gt;/versions.parquet       one row a version; its columns are those of the SQL views
 * &lt;data&gt;/lake/issues/&lt;issue&gt;/problems.jsonl         every import problem with file and offset
 * &lt;data&gt;/lake/issues/&lt;issue&gt;/withdrawn.json         why it is no longer kept; then nothing else of it is left but the manifest ({@link kaiwu.lake.Withdrawal})
 * &lt;data&gt;/lake/originals/packs/&lt;name&gt;.kwp             the small inputs of one load ({@link kaiwu.lake.OriginalsPack})
 * &lt;data&gt;/lake/originals/ab/&lt;sha256&gt;.kwo             a large input's bytes; any part of both reads alone (seekable zstd)
 * &lt;data&gt;/lake/tmp/                                  what is being written; leftovers are removed by the next writer
 * </pre>
 *
 * <p>To load: lock the folder, open the {@link kaiwu.lake.Lake} with the lock, {@code begin} an issue, {@code append}, {@code
 * commit}. To read, {@code Lake.open(folder)} is enough. No fact leaves by another way
 * than a withdrawal ({@link kaiwu.lake.Lake#withdraw}), after which what may still be told comes again by another issue.
 */
@NullMarked
package kaiwu.lake;

import org.jspecify.annotations.NullMarked;
