package kaiwu.link;

import java.util.List;
import java.util.Set;
import kaiwu.letters.Letters;

/** A name with its parts told apart. Immutable. */
final class ParsedName {

    private final List<Word> words;
    private final List<Word> aside;
    private final String plain;
    private final Set<String> legal;
    private final Set<String> regions;
    private final Set<String> functions;
    private final Set<String> numbers;
    private final Nature nature;
    private final boolean common;
    private final String stem;
    private final String sorted;
    private final boolean han;

    /** Whom a name names. */
    enum Nature {
        BODY,
        PERSON,
        /** Nothing in the name tells. */
        UNTOLD
    }

    /**
     * One word of a name.
     *
     * @param text as written, folded
     * @param concept what all writings of the word stand for; the text itself for a word that is in no list
     * @param proper whether it belongs to the name proper and does not merely say what the business is
     */
    record Word(String text, String concept, boolean proper) {}

    ParsedName(
            List<Word> words,
            List<Word> aside,
            String plain,
            Set<String> legal,
            Set<String> regions,
            Set<String> functions,
            Set<String> numbers,
            Nature nature,
            boolean common) {
        this.words = List.copyOf(words);
        this.aside = List.copyOf(aside);
        this.plain = plain;
        this.legal = Set.copyOf(legal);
        this.regions = Set.copyOf(regions);
        this.functions = Set.copyOf(functions);
        this.numbers = Set.copyOf(numbers);
        this.nature = nature;
        this.common = common;
        StringBuilder proper = new StringBuilder();
        this.words.stream().filter(Word::proper).forEach(word -> proper.append(word.text()));
        this.stem = proper.toString();
        this.sorted =
                String.join(" ", this.words.stream().map(Word::concept).sorted().toList());
        this.han = plain.codePoints().anyMatch(Letters::isHan);
    }

    /** The same name under the words of another: of the long name it is short for. */
    ParsedName withWords(ParsedName whole) {
        return new ParsedName(
                whole.words,
                aside,
                whole.plain,
                legal,
                regions,
                whole.functions,
                whole.numbers,
                Nature.BODY,
                whole.common);
    }

    /** The words left when legal form, place and function are set aside, in order. */
    List<Word> words() {
        return words;
    }

    /** What was set aside, and remarks after the name: a misspelt word of the other name may be one of these. */
    List<Word> aside() {
        return aside;
    }

    /** The words in one, without blanks, with the little words between them. */
    String plain() {
        return plain;
    }

    /** Legal forms, by the word all their writings stand for. */
    Set<String> legal() {
        return legal;
    }

    /** Places. */
    Set<String> regions() {
        return regions;
    }

    /** Tasks that make a company of its own in a group. */
    Set<String> functions() {
        return functions;
    }

    /** Numbers in the name. */
    Set<String> numbers() {
        return numbers;
    }

    Nature nature() {
        return nature;
    }

    /** Whether it is made of places and words for a business alone, so that each of them tells it from others. */
    boolean isCommon() {
        return common;
    }

    /** Every word as it is written, places by the word all their writings stand for: what tells a common name from others. */
    String told() {
        StringBuilder told = new StringBuilder();
        words.forEach(word -> told.append(word.proper() ? word.concept() : word.text()));
        return told.toString();
    }

    /** The name proper in one, without blanks; empty when every word says what the business is. */
    String stem() {
        return stem;
    }

    /** The words that say what the business is, each by its concept, sorted. */
    List<String> business() {
        return words.stream()
                .filter(word -> !word.proper())
                .map(Word::concept)
                .distinct()
                .sorted()
                .toList();
    }

    /** All words by concept, sorted: the same for another order and another spelling of a common word. */
    String sorted() {
        return sorted;
    }

    boolean isHan() {
        return han;
    }

    @Override
    public String toString() {
        return "%s, aside %s, %s, regions %s, functions %s, legal %s, numbers %s"
                .formatted(words, aside, nature, regions, functions, legal, numbers);
    }
}
