package kaiwu.spi;

import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * A unit that answers for commitments of a plan, under the name it had when the plan was issued. Immutable.
 *
 * @param id short name, used in addresses
 * @param name its name then
 * @param standing how it stands to the plan
 * @param within the unit it is a part of, for a body within a unit
 * @param now who does its work today, where that is told
 * @param confirmed whether {@code now} was checked against a document
 */
public record PlanUnit(
        String id,
        Bilingual name,
        Standing standing,
        Optional<String> within,
        Optional<Bilingual> now,
        boolean confirmed) {

    /** How a unit stands to a plan. */
    public enum Standing {
        /** Named by the plan as one of its units. */
        MEMBER,
        /** A body within a member, which does the work. */
        WITHIN,
        /** All members together. */
        TOGETHER,
        /** Not named by the plan as its unit, but the work cannot be done without it. */
        NEEDED
    }
}
