/** Steps of procedures against bare SQL that writes the same rows, and periods that fall due among a million. */
@NullMarked
package kaiwu.bench.steps;

import org.jspecify.annotations.NullMarked;
