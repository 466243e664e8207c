package kaiwu.spi;

import java.util.List;

/**
 * The ability of a kind to be asked for names that look, sound or mean alike. Immutable.
 *
 * @param goods schemes that say what a right of the kind is for, the finest first; the first whose table is loaded tells
 *     whether two rights are for like things. Empty for a kind whose names are compared whatever they are for
 */
public record NamesAlike(List<String> goods) {

    public NamesAlike {
        goods = List.copyOf(goods);
    }
}
