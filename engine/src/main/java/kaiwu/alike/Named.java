package kaiwu.alike;

import java.util.List;
import kaiwu.kernel.RecordId;

/**
 * A right and a name it bears. Immutable.
 *
 * @param id the right
 * @param name as its source writes it
 * @param goods uniform symbols of what it is for, in the scheme that counts; empty when that is not told
 */
public record Named(RecordId id, String name, List<String> goods) {

    public Named {
        goods = List.copyOf(goods);
    }
}
