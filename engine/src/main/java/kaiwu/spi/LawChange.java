package kaiwu.spi;

import java.time.LocalDate;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.Certainty;

/**
 * A day on which the law changed. Immutable.
 *
 * @param on the first day of the new law
 * @param ground the new law
 * @param certainty how surely the day was read
 * @param what what changed
 */
public record LawChange(LocalDate on, String ground, Certainty certainty, Bilingual what) {}
