/** How well disguised marks are found again ({@code ./kaiwu bench pictures}). */
@NullMarked
package kaiwu.bench.pictures;

import org.jspecify.annotations.NullMarked;
