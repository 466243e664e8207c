/**
 * The trial by hostile files ({@code ./kaiwu bench hostile}): a real {@code ./kaiwu ingest} reads them under strace, and what it
 * opened, wrote, stored and said is held against what it may.
 */
@NullMarked
package kaiwu.bench.hostile;

import org.jspecify.annotations.NullMarked;
