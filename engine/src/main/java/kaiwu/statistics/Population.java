package kaiwu.statistics;

import java.math.BigDecimal;
import kaiwu.kernel.Bilingual;

/**
 * How many people there were at the end of a year.
 *
 * @param year the year end counted
 * @param edition which count it is: a yearly estimate and a census of the same day differ
 * @param persons whole persons
 */
public record Population(int year, Bilingual edition, BigDecimal persons) {}
