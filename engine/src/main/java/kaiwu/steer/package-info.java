/**
 * Steering: plans of a government, what they promise, and what is known of each promise.
 *
 * <p>A {@link kaiwu.spi.Plan} comes from a folder of the catalogue; this room knows none by name. {@link
 * kaiwu.steer.PlanMap} answers the questions a reader has: what does this section promise, what does this unit answer for,
 * what works already and what is still to be built, which promises does this indicator measure. {@link kaiwu.steer.Plans}
 * holds all plans.
 *
 * <p>A unit's share tells apart where it leads, where it takes part and what it owes together with all others. A lead that
 * the plan does not name itself is inferred and says so.
 *
 * <p>How progress joins: implementation plans, milestones, yearly self-reports, assessments and warnings are acts in the
 * register, each on a commitment; the state of a commitment is the fold over its acts, and what is shown here is joined with
 * it by the commitment's id.
 */
@NullMarked
package kaiwu.steer;

import org.jspecify.annotations.NullMarked;
