package kaiwu.link;

import java.util.List;
import kaiwu.spi.record.NameKey;

/**
 * Why two names are taken for one owner. Immutable.
 *
 * @param a one name
 * @param b the other
 * @param confidence how sure it is, 0 to 1
 * @param reasons what speaks for it and against it
 */
public record Merge(NameKey a, NameKey b, double confidence, List<Reason> reasons) {

    public Merge {
        reasons = List.copyOf(reasons);
    }
}
