package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.navigate.ClaimTree;
import kaiwu.search.Hit;
import kaiwu.search.TextMarks;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.Section;

/**
 * One text of a record as its page shows it: claims as a tree, a description in paragraphs each with an address of its own,
 * anything else as it stands; words looked for are marked. Immutable.
 *
 * @param section which part of the record
 * @param lang language of the text, may be empty
 * @param length characters of the text
 * @param found whether a word looked for stands in it
 * @param whole the text where it is neither claims nor paragraphs
 * @param paragraphs of a description
 * @param preface what stands before the first claim
 * @param claims at the top of the tree
 * @param claimCount how many claims there are
 */
public record RecordText(
        Section section,
        String lang,
        int length,
        boolean found,
        List<Marked> whole,
        List<Paragraph> paragraphs,
        List<Marked> preface,
        List<ClaimView> claims,
        int claimCount) {

    private static final Pattern OFFICE_NUMBER = Pattern.compile("\\s*[\\[【](\\d{4,5})[\\]】]\\s*");

    /** A longer text is folded away, unless a word looked for stands in it. */
    private static final int LONG = 3_000;

    /**
     * A paragraph of a description.
     *
     * @param anchor its name on the page: {@code p0012}, after a further text's language {@code p0012-en}
     * @param number as the office numbers it; else its place
     */
    public record Paragraph(String anchor, String number, List<Marked> pieces) {}

    /**
     * A claim of the tree.
     *
     * @param anchor its name on the page: {@code claim-3}
     * @param refersTo claims it names
     * @param size how many claims stand below it
     */
    public record ClaimView(
            String anchor,
            int number,
            List<Marked> pieces,
            boolean independent,
            List<Integer> refersTo,
            List<ClaimView> below,
            int size) {

        private ClaimView named(String prefix) {
            return new ClaimView(
                    prefix + anchor,
                    number,
                    pieces,
                    independent,
                    refersTo,
                    below.stream().map(claim -> claim.named(prefix)).toList(),
                    size);
        }
    }

    /**
     * @param first whether it is the first text of its part, whose anchors bear no language
     * @param marks the words looked for, if any
     */
    static RecordText of(Passage passage, boolean first, Optional<TextMarks> marks) {
        Maker maker = new Maker(passage, first || passage.lang().isEmpty() ? "" : "-" + passage.lang(), marks);
        return switch (passage.section()) {
            case CLAIMS -> maker.claims();
            case DESCRIPTION, REASONS -> maker.paragraphs();
            default -> maker.whole();
        };
    }

    /** The same claims under names of their own, for a page with several records. */
    RecordText named(String prefix) {
        return new RecordText(
                section,
                lang,
                length,
                found,
                whole,
                paragraphs,
                preface,
                claims.stream().map(claim -> claim.named(prefix)).toList(),
                claimCount);
    }

    public boolean isFolded() {
        return length > LONG && claims.isEmpty();
    }

    private static final class Maker {

        private final Passage passage;
        private final String suffix;
        private final Optional<TextMarks> marks;
        private boolean found;

        Maker(Passage passage, String suffix, Optional<TextMarks> marks) {
            this.passage = passage;
            this.suffix = suffix;
            this.marks = marks;
        }

        private RecordText made(
                List<Marked> whole,
                List<Paragraph> paragraphs,
                List<Marked> preface,
                List<ClaimView> claims,
                int claimCount) {
            return new RecordText(
                    passage.section(),
                    passage.lang(),
                    passage.text().length(),
                    found,
                    whole,
                    paragraphs,
                    preface,
                    claims,
                    claimCount);
        }

        RecordText whole() {
            List<Marked> pieces = pieces(passage.text());
            return made(pieces, List.of(), List.of(), List.of(), 0);
        }

        RecordText claims() {
            ClaimTree tree = ClaimTree.of(passage.text());
            List<Marked> preface = tree.preface().isEmpty() ? List.of() : pieces(tree.preface());
            List<ClaimView> roots = tree.roots().stream().map(this::claim).toList();
            return made(List.of(), List.of(), preface, roots, tree.claims().size());
        }

        private ClaimView claim(ClaimTree.Node node) {
            return new ClaimView(
                    "claim-" + node.claim().number() + suffix,
                    node.claim().number(),
                    pieces(node.claim().text()),
                    node.claim().isIndependent(),
                    node.claim().refersTo(),
                    node.below().stream().map(this::claim).toList(),
                    node.size());
        }

        RecordText paragraphs() {
            List<Paragraph> paragraphs = new ArrayList<>();
            Set<String> anchors = new HashSet<>();
            int place = 0;
            for (String line : passage.text().split("\n", -1)) {
                if (!line.isBlank()) {
                    place++;
                    paragraphs.add(paragraph(line, place, anchors));
                }
            }
            return made(List.of(), paragraphs, List.of(), List.of(), 0);
        }

        private Paragraph paragraph(String line, int place, Set<String> anchors) {
            Matcher own = OFFICE_NUMBER.matcher(line);
            boolean told = own.lookingAt() && anchors.add("p" + own.group(1) + suffix);
            String number = told ? own.group(1) : String.format(Locale.ROOT, "%04d", place);
            String anchor = "p" + number + suffix;
            if (!told && !anchors.add(anchor)) {
                anchor = "p" + number + "-" + place + suffix;
                anchors.add(anchor);
            }
            return new Paragraph(anchor, number, pieces(told ? line.substring(own.end()) : line));
        }

        private List<Marked> pieces(String text) {
            List<Hit.Mark> where = marks.map(words -> words.in(passage.section(), passage.lang(), text))
                    .orElse(List.of());
            found |= !where.isEmpty();
            return Marked.of(text, where);
        }
    }
}
