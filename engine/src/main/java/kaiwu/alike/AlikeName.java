package kaiwu.alike;

import java.util.List;
import kaiwu.kernel.RecordId;

/**
 * A name that is like the one asked for. Immutable.
 *
 * @param id the right that bears it
 * @param name as its source writes it
 * @param score how much they are alike, goods considered, from 0 to 1
 * @param reasons why, the strongest first, those about goods last
 */
public record AlikeName(RecordId id, String name, double score, List<Reason> reasons) {

    public AlikeName {
        reasons = List.copyOf(reasons);
    }
}
