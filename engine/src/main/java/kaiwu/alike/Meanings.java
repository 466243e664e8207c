package kaiwu.alike;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kaiwu.letters.Letters;
import kaiwu.spi.TermPair;

/** What a name is called in the other language, Chinese or English, where the whole name is one known word. Immutable. */
final class Meanings {

    private static final int MOST = 3;

    private final Map<String, Set<String>> others = new HashMap<>();

    Meanings(List<TermPair> pairs) {
        for (TermPair pair : pairs) {
            for (String en : pair.en()) {
                others.computeIfAbsent(key(pair.zh()), zh -> new LinkedHashSet<>())
                        .add(en.toUpperCase(Locale.ROOT));
                others.computeIfAbsent(key(en), word -> new LinkedHashSet<>()).add(pair.zh());
            }
        }
    }

    /** A few words of the same meaning; empty when none is known. */
    List<String> of(String name) {
        return new ArrayList<>(others.getOrDefault(key(name), Set.of()))
                .stream().limit(MOST).toList();
    }

    private static String key(String name) {
        return Letters.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
