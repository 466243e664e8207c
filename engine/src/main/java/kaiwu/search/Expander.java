package kaiwu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kaiwu.spi.TermPair;

/**
 * Widens a query by what its terms are called in the other language, leaf by leaf, tree to tree; the parser knows nothing of
 * it. Terms are technical terms and titles of classes; what is none may be the whole title of records that have another besides,
 * and is then looked for under that one too. Words and phrases in the texts of records are widened; names, numbers, patterns, and what must not be found stay as they
 * are. A row of Chinese letters is a term, or is made of terms without a rest. Thread-safe.
 */
public final class Expander {

    /** The longest text of one leaf that is looked at. */
    private static final int LONGEST = 200;

    /** Chinese letters a title must have to be looked up; of other letters twice as many. */
    private static final int SHORTEST_TITLE = 2;

    private static final Set<String> TEXTS = Set.of(
            "",
            IndexFields.TITLE,
            IndexFields.ABSTRACT,
            IndexFields.GOODS,
            IndexFields.CLAIMS,
            IndexFields.DESCRIPTION);

    private final Lazy<TermIndex> terms;
    private final Titles titles;

    /** What records that are called so are called besides. */
    @FunctionalInterface
    public interface Titles {

        /** Titles in letters of another kind, a few; none when no record is called so. */
        List<String> beside(String title);
    }

    Expander(Supplier<List<TermPair>> pairs, Titles titles) {
        this.terms = new Lazy<>(() -> new TermIndex(pairs.get()));
        this.titles = titles;
    }

    /**
     * What this query is widened by.
     *
     * @param without words that are not to be added, in any letter case
     */
    public Expansion expand(Query query, Set<String> without) {
        Widening widening = new Widening(terms.get(), titles, without);
        Query wider = widening.of(query);
        List<Expansion.Added> added = new ArrayList<>();
        widening.added.forEach((word, also) -> added.add(new Expansion.Added(word, also)));
        return added.isEmpty() ? Expansion.NONE : new Expansion(Optional.of(wider), added);
    }

    /** One query on its way to a wider one. */
    private static final class Widening {

        private final TermIndex terms;
        private final Titles titles;
        private final Set<String> without;
        private final Map<String, List<String>> added = new LinkedHashMap<>();

        Widening(TermIndex terms, Titles titles, Set<String> without) {
            this.terms = terms;
            this.titles = titles;
            this.without = Set.copyOf(
                    without.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        }

        Query of(Query query) {
            return switch (query) {
                case Query.And and ->
                    new Query.And(and.parts().stream().map(this::of).toList());
                case Query.Or or ->
                    new Query.Or(or.parts().stream().map(this::of).toList());
                case Query.Words words
                when isText(words.field(), words.text()) ->
                    title(words, words.field(), words.text()).orElseGet(() -> words(words));
                case Query.Phrase phrase
                when isText(phrase.field(), phrase.text()) ->
                    title(phrase, phrase.field(), phrase.text())
                            .or(() -> term(phrase, phrase.field(), phrase.text()))
                            .orElse(phrase);
                default -> query;
            };
        }

        private static boolean isText(String field, String text) {
            return TEXTS.contains(field) && text.length() <= LONGEST;
        }

        /** This leaf, or what records called so are called besides, when its text is no known term nor made of known terms. */
        private Optional<Query> title(Query leaf, String field, String text) {
            boolean known = Script.isWrittenWithoutBlanks(text)
                    ? terms.parts(text).isPresent() || text.length() < SHORTEST_TITLE
                    : !terms.chineseFor(text).isEmpty() || text.length() < 2 * SHORTEST_TITLE;
            return known
                    ? Optional.empty()
                    : any(field, text, titles.beside(text)).map(others -> or(leaf, others));
        }

        private Query words(Query.Words words) {
            List<String> each = Arrays.asList(words.text().split(" ", -1));
            List<Query> parts = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (int at = 0; at < each.size(); ) {
                int length = Math.min(terms.longest(), each.size() - at);
                Optional<Query> found = Optional.empty();
                for (; length > 0 && found.isEmpty(); length--) {
                    String row = String.join(" ", each.subList(at, at + length));
                    found = term(new Query.Words(words.field(), row), words.field(), row);
                }
                if (found.isPresent()) {
                    parts.add(found.get());
                    at += length + 1;
                } else {
                    rest.add(each.get(at++));
                }
            }
            if (parts.isEmpty()) {
                return words;
            }
            if (!rest.isEmpty()) {
                parts.add(new Query.Words(words.field(), String.join(" ", rest)));
            }
            return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
        }

        /** This leaf or what its text is called in the other language, when it is a known term. */
        private Optional<Query> term(Query leaf, String field, String text) {
            if (!Script.isWrittenWithoutBlanks(text)) {
                return any(field, text, terms.chineseFor(text)).map(others -> or(leaf, others));
            }
            if (text.contains(" ")) {
                return Optional.empty();
            }
            List<String> whole = terms.englishFor(text);
            if (!whole.isEmpty()) {
                return any(field, text, whole).map(others -> or(leaf, others));
            }
            List<Query> parts = new ArrayList<>();
            for (String part : terms.parts(text).orElse(List.of())) {
                Optional<Query> others = any(field, part, terms.englishFor(part));
                if (others.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(others.get());
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(or(leaf, new Query.And(parts)));
        }

        private Optional<Query> any(String field, String word, List<String> others) {
            List<String> wanted = others.stream()
                    .filter(other -> !without.contains(other.toLowerCase(Locale.ROOT)))
                    .toList();
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            added.put(word, wanted);
            List<Query> phrases = wanted.stream()
                    .<Query>map(other -> new Query.Phrase(field, other))
                    .toList();
            return Optional.of(phrases.size() == 1 ? phrases.getFirst() : new Query.Or(phrases));
        }

        private static Query or(Query leaf, Query others) {
            List<Query> parts = new ArrayList<>(List.of(leaf));
            if (others instanceof Query.Or or) {
                parts.addAll(or.parts());
            } else {
                parts.add(others);
            }
            return new Query.Or(parts);
        }
    }
}
