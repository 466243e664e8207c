package kaiwu.navigate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds in the words of a claim the claims it refers to, in Chinese (simplified and traditional), English, German, French,
 * Korean and Japanese: {@code 根据权利要求1至3中任一项所述}, {@code according to any of claims 1 to 3 or 5}, {@code nach einem
 * der vorhergehenden Ansprüche}, {@code 제1항 내지 제3항}. The words for a claim differ between the languages, so that none
 * needs to be told.
 */
final class ClaimReferences {

    /** A range that is longer is a slip of the pen, and read as its ends alone. */
    private static final int LONGEST_RANGE = 500;

    private static final String NUMBER = "(?:第|제)?\\s?\\d{1,4}\\s?(?:项|項|항)?";
    private static final Pattern RANGE = Pattern.compile("至|到|から|乃至|ないし|내지|부터|[-–—―~～〜]|\\s(?:to|through|bis|à|a)\\s");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private static final List<Pattern> NAMED = List.of(
            named(
                    "权利要求(?:书)?|申請專利範圍|请求项|請求項|청구항",
                    "[,、;]|或者?|和|与|與|及|以及|又は|または|若しくは|もしくは|及び|および|と|또는|및|혹은|와|과" + "|至|到|から|乃至|ないし|내지|[-–—―~～〜]"),
            named("\\bclaims?", ",?\\s?(?:and/or|and|or)|,|to|through|[-–—~/]"),
            named("\\b(?:patent)?anspr(?:uchs?|uches|üchen?)", ",|und|oder|bis|[-–—~/]"),
            named("\\brevendications?", ",|et|ou|à|a|[-–—~/]"));

    /** Korean names a claim by its number alone. */
    private static final Pattern KOREAN =
            Pattern.compile("제\\s?\\d{1,4}\\s?항(?:\\s?(?:내지|또는|및|혹은|이나|와|과|,|[-~～〜])\\s?(?:제\\s?)?\\d{1,4}\\s?항)*");

    private static final Pattern ALL_BEFORE = Pattern.compile(
            "(?:前述|上述|以上|前面|在前|先前)(?:的)?(?:任意一项|任何一项|任一项|任意|任何|任一|各项)?(?:所述)?(?:的)?(?:权利要求|請求項|请求项)"
                    + "|(?:任意一项|任何一项|任一项|任一)(?:前述|上述|在前)(?:的)?(?:权利要求|請求項)"
                    + "|\\b(?:preceding|previous|foregoing|prior|above|earlier)\\s+claims?\\b"
                    + "|\\b(?:vorhergehenden|vorstehenden|vorangehenden|vorangegangenen|vorigen|vorherigen|obigen)\\s+(?:patent)?anspr"
                    + "|\\brevendications?\\s+(?:précédentes?|antérieures?|qui\\s+précèdent)"
                    + "|前記(?:の)?(?:いずれか|何れか|各)[^。]{0,12}請求項|선행(?:하는)?\\s?(?:청구)?항",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClaimReferences() {}

    private static Pattern named(String noun, String separators) {
        String word = "(?:" + noun + ")\\s*";
        return Pattern.compile(
                word + NUMBER + "(?:\\s*(?:" + separators + ")\\s*(?:" + word + ")?" + NUMBER + ")*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Numbers of the claims that a claim names, in the order in which it does, each once.
     *
     * @param own number of the claim, for words that mean all before it
     */
    static List<Integer> in(String text, int own) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (Pattern named : NAMED) {
            collect(named.matcher(plain), found);
        }
        collect(KOREAN.matcher(plain), found);
        Matcher all = ALL_BEFORE.matcher(plain);
        while (all.find()) {
            found.putIfAbsent(all.start(), IntStream.range(1, own).boxed().toList());
        }
        Set<Integer> once = new LinkedHashSet<>();
        found.values().forEach(once::addAll);
        once.remove(0);
        return List.copyOf(once);
    }

    private static void collect(Matcher named, Map<Integer, List<Integer>> found) {
        while (named.find()) {
            found.putIfAbsent(named.start(), numbers(named.group()));
        }
    }

    /** The numbers of one list, ranges filled. */
    private static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(list);
        int end = 0;
        while (digits.find()) {
            int number = Integer.parseInt(digits.group());
            boolean range = !numbers.isEmpty()
                    && RANGE.matcher(list.substring(end, digits.start())).find();
            int last = numbers.isEmpty() ? 0 : numbers.getLast();
            if (range && number > last && number - last <= LONGEST_RANGE) {
                IntStream.range(last + 1, number).forEach(numbers::add);
            }
            numbers.add(number);
            end = digits.end();
        }
        return numbers;
    }
}
