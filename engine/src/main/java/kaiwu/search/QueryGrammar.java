package kaiwu.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** What the grammar of the query language says of itself: its rules, what they are, and examples. Help is written from it. */
public final class QueryGrammar {

    private static final Pattern RULE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*([a-z]\\w*)");
    private static final Pattern ANY_RULE = Pattern.compile("(?m)^([a-z]\\w*)\\s*:|^([a-z]\\w*)\\s*\\n\\s+:");

    /**
     * A rule of the grammar.
     *
     * @param examples texts that are queries and show the rule
     */
    public record Rule(String name, Bilingual what, List<String> examples) {}

    private QueryGrammar() {}

    /** The rules in the order of the grammar. */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(text());
        while (rule.find()) {
            List<String> zh = lines(rule.group(1), "zh");
            List<String> en = lines(rule.group(1), "en");
            rules.add(new Rule(
                    rule.group(2),
                    new Bilingual(String.join(" ", zh), String.join(" ", en)),
                    lines(rule.group(1), "eg")));
        }
        return rules;
    }

    /** Names of all rules of the grammar, told of or not. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        Matcher rule = ANY_RULE.matcher(text());
        while (rule.find()) {
            names.add(rule.group(1) == null ? rule.group(2) : rule.group(1));
        }
        return names;
    }

    private static List<String> lines(String comment, String key) {
        String before = "* " + key + ": ";
        return comment.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(before))
                .map(line -> line.substring(before.length()))
                .toList();
    }

    private static String text() {
        try (InputStream in = QueryGrammar.class.getResourceAsStream("syntax/KaiwuQuery.g4")) {
            if (in == null) {
                throw new KaiwuException(
                        ErrorCode.INTERNAL, "kaiwu/search/syntax/KaiwuQuery.g4 is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "kaiwu/search/syntax/KaiwuQuery.g4 does not read", wrong);
        }
    }
}
