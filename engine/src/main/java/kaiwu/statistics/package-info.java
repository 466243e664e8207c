/**
 * Counting: indicators, the figures told or made of them, and what plans want of them.
 *
 * <p>A {@link kaiwu.statistics.Figure} says where it comes from. A <em>published</em> one was told by somebody and opens to
 * its source, date and doubt. A <em>simulated</em> one comes from an invented country and says so. A <em>computed</em> one
 * will be made here from the records of the lake. A {@link kaiwu.statistics.Series} holds one sort only, so that a line on
 * a page never mixes what was told with what was counted or invented.
 *
 * <p>{@link kaiwu.statistics.Indicators} is the way in: its sheet of one indicator holds every line with marks and breaks,
 * the straight path that a plan's targets draw, how each year stands to it ({@link kaiwu.statistics.Judgement}), and the
 * two-way checks: a published ratio made again from the two lines it is a ratio of ({@link
 * kaiwu.statistics.PerTenThousand}).
 *
 * <p>What cannot be reckoned is refused on a ground and never shown as zero ({@link kaiwu.statistics.Reckoned}).
 *
 * <p>How computed figures join: the indicator's folder brings the SQL that counts and the SQL that lists what was counted,
 * both over the lake's views; this room runs them, checks the coverage that the issues' manifests declare, and permits one
 * more record in {@code Figure}: value, version of the definition, inputs, snapshot (the hash over the sorted hashes of the
 * issues read) and the listing query. Series, paths and judgements take it as they stand.
 */
@NullMarked
package kaiwu.statistics;

import org.jspecify.annotations.NullMarked;
