package kaiwu.steer;

import java.util.List;
import kaiwu.spi.Commitment;
import kaiwu.spi.PlanUnit;

/**
 * What a unit answers for. A body's commitments count for the unit it is within.
 *
 * @param unit the unit
 * @param leads where it is the leading unit
 * @param supports where it takes part
 * @param together what it owes with all other members; may overlap with the other two
 */
public record UnitShare(PlanUnit unit, List<Commitment> leads, List<Commitment> supports, List<Commitment> together) {}
