package shelf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Codes and words of an enumeration as the law tables write them: lower case, parted by hyphens. */
final class LawWords {

    private LawWords() {}

    /** The code of a row: one of the topic's, or, where there is no topic, one without a full stop. */
    static String code(TabTable.Row row, Optional<String> topic) {
        String code = row.must("code");
        if (topic.isPresent() && !code.startsWith(topic.get() + ".")) {
            throw row.fault("code", "must begin with " + topic.get() + ".");
        }
        if (topic.isEmpty() && code.contains(".")) {
            throw row.fault("code", "has a full stop: such codes are those of the law book");
        }
        return code;
    }

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
