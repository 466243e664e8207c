/**
 * The lake: immutable issues, each one load of one source, as Parquet with a manifest; the original bytes beside them; SQL
 * over all of it. Everything else that is public can be made anew from here.
 */
@NullMarked
package kaiwu.lake;

import org.jspecify.annotations.NullMarked;
