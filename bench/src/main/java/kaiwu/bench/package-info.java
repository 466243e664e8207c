/**
 * Measurements against peers in one run: the same bytes, the same answers, pairs in the order A-B-B-A, and the ratio of each
 * pair. Costs are CPU seconds of this process, so that other work on the machine counts little; what waits for the disk is told
 * apart.
 */
@NullMarked
package kaiwu.bench;

import org.jspecify.annotations.NullMarked;
