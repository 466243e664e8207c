package kaiwu.alike;

import java.util.List;
import java.util.Optional;

/**
 * A name that is asked for. Immutable.
 *
 * @param name as it is written
 * @param kind id of the kind whose register is gone through; empty for all that have the ability
 * @param goods symbols of what the name is to be used for, in the scheme that counts ({@link Goods}); empty for whatever
 * @param office ST.3 code of the register's office; empty for all
 * @param size how many names at most
 */
public record AlikeQuery(String name, Optional<String> kind, List<String> goods, Optional<String> office, int size) {

    public AlikeQuery {
        goods = goods.stream()
                .map(Goods::uniform)
                .filter(symbol -> !symbol.isEmpty())
                .distinct()
                .toList();
    }

    /** In all registers, whatever it is for. */
    public static AlikeQuery of(String name, int size) {
        return new AlikeQuery(name, Optional.empty(), List.of(), Optional.empty(), size);
    }
}
