/**
 * Periods, calendars, dated rules and fees: what any law needs to be reckoned with, and no law itself.
 *
 * <p>A {@link kaiwu.kernel.law.Period} is "twenty working days" or "three months"; a {@link kaiwu.kernel.law.Reckoning} says on
 * which day it ends, over the {@link kaiwu.kernel.law.LegalCalendar} of a country, and tells each step; a {@link
 * kaiwu.kernel.law.RunningClock} is a period that can be suspended and extended while it runs. A {@link
 * kaiwu.kernel.law.DatedRule} is one value that a law gives, with its ground, the days it is valid and the event whose date
 * decides whether it applies; a {@link kaiwu.kernel.law.RuleTable} chooses among them, and a {@link
 * kaiwu.kernel.law.FeeTable} does the same for money. Every value carries a {@link kaiwu.kernel.law.Certainty}: how surely
 * somebody has read it in the law.
 *
 * <p>The values are data of the catalogue; nothing here names a country.
 */
@NullMarked
package kaiwu.kernel.law;

import org.jspecify.annotations.NullMarked;
