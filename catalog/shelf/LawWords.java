package shelf;

import java.util.Arrays;
import java.util.Locale;

/** Words of an enumeration as the law tables write them: lower case, parted by hyphens. */
final class LawWords {

    private LawWords() {}

    /** @throws IllegalArgumentException when there is no such word */
    static <E extends Enum<E>> E word(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "must be one of " + Arrays.toString(type.getEnumConstants()) + ", not '" + word + "'");
    }
}
