package kaiwu.navigate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claims of a patent as a tree: a claim stands below the first earlier claim it refers to. One that refers to none, or
 * only to itself, to later ones or to ones that do not exist, stands at the top; so no circle of references can close.
 * Immutable.
 *
 * @param preface what stands before the first claim, as {@code What is claimed is:}; may be empty
 * @param claims all of them, in their order
 * @param roots those at the top, with those below them
 */
public record ClaimTree(String preface, List<Claim> claims, List<Node> roots) {

    /** Claims deeper than this stand beside the one they refer to. */
    static final int DEEPEST = 12;

    /** The number with which a claim begins, in the ways of the offices. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:[【\\[](?:請求項|청구항)?\\s*(\\d{1,4})\\s*[】\\]]|(?:請求項|청구항|claim|权利要求)\\s*(\\d{1,4})\\s*[.:、]"
                    + "|(\\d{1,4})\\s*(?:[.、:)]|\\s-\\s))\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A claim and those that stand below it. */
    public record Node(Claim claim, List<Node> below) {

        /** How many claims stand below it, at any depth. */
        public int size() {
            return below.stream().mapToInt(node -> 1 + node.size()).sum();
        }
    }

    /**
     * Reads claims as records keep them, a line for each. Where lines bear numbers, a line without its turn's number goes on
     * with the claim before.
     */
    public static ClaimTree of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean numbered = lines.stream().limit(3).anyMatch(line -> number(line) == 1);
        StringBuilder preface = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        int own = 0;
        StringBuilder words = new StringBuilder();
        for (String line : lines) {
            int told = number(line);
            boolean begins = numbered ? told > own && told <= own + 50 : true;
            if (begins) {
                close(claims, own, words);
                own = numbered ? told : own + 1;
                words.append(told == own ? bare(line) : line);
            } else if (own == 0) {
                preface.append(preface.isEmpty() ? "" : "\n").append(line);
            } else {
                words.append('\n').append(line);
            }
        }
        close(claims, own, words);
        return new ClaimTree(preface.toString(), List.copyOf(claims), roots(claims));
    }

    private static void close(List<Claim> claims, int number, StringBuilder words) {
        if (number > 0) {
            claims.add(new Claim(number, words.toString(), ClaimReferences.in(words.toString(), number)));
            words.setLength(0);
        }
    }

    /** The number a line begins with, 0 where there is none. */
    private static int number(String line) {
        Matcher number = NUMBERED.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC));
        if (!number.lookingAt()) {
            return 0;
        }
        for (int i = 1; i <= number.groupCount(); i++) {
            if (number.group(i) != null) {
                return Integer.parseInt(number.group(i));
            }
        }
        return 0;
    }

    /** The line without the number it begins with. */
    private static String bare(String line) {
        int end = 0;
        for (int i = 1; i <= Math.min(line.length(), 24); i++) {
            Matcher number = NUMBERED.matcher(Normalizer.normalize(line.substring(0, i), Normalizer.Form.NFKC));
            if (number.matches()) {
                end = i;
            }
        }
        return line.substring(end);
    }

    private static List<Node> roots(List<Claim> claims) {
        Map<Integer, Node> nodes = new HashMap<>();
        Map<Integer, Integer> depths = new HashMap<>();
        Map<Integer, List<Node>> besides = new HashMap<>();
        List<Node> roots = new ArrayList<>();
        for (Claim claim : claims) {
            Node node = new Node(claim, new ArrayList<>());
            int above = claim.refersTo().stream()
                    .filter(number -> number < claim.number() && nodes.containsKey(number))
                    .findFirst()
                    .orElse(0);
            Node parent = nodes.get(above);
            int depth = parent == null ? 0 : depths.getOrDefault(above, 0) + 1;
            List<Node> place = parent == null ? roots : depth < DEEPEST ? parent.below() : besides.get(above);
            place = place == null ? roots : place;
            place.add(node);
            nodes.put(claim.number(), node);
            depths.put(claim.number(), Math.min(depth, DEEPEST - 1));
            besides.put(claim.number(), place);
        }
        return List.copyOf(roots);
    }
}
