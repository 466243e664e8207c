package kaiwu.spi.procedure;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in which {@code {name}} stands for a value. */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9.-]*)}");

    private Placeholders() {}

    /** The names in a text, each once, in their order. */
    public static List<String> in(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The text with each name replaced by what is said of it. */
    public static String fill(String text, Function<String, String> value) {
        return NAME.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
