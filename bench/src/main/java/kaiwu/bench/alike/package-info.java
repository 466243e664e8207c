/** Names alike, measured: changes planted in five million made marks, the time of a question, and real pairs of marks and domain names. */
@NullMarked
package kaiwu.bench.alike;

import org.jspecify.annotations.NullMarked;
