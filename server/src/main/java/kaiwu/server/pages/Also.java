package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.search.Expansion;
import kaiwu.search.Order;
import kaiwu.search.Query;
import kaiwu.server.Platform;
import kaiwu.server.web.Address;

/**
 * What a page of results says of the words that were searched besides those asked: each can be left out, all can, and the
 * widened query can be edited as text and run again. The whole state is the address. Immutable.
 *
 * @param on whether these words were searched; otherwise they could be
 * @param terms the terms of the query that are known in another language
 * @param other address of the same search with all of them, or without
 * @param text the widened query in the query language
 */
public record Also(boolean on, List<Term> terms, String other, String text) {

    /** A term of the query and what it is also searched as. */
    public record Term(String word, List<Word> words) {}

    /**
     * A word that is also searched.
     *
     * @param lang its language
     * @param without address of the same search without it
     */
    public record Word(String text, String lang, String without) {}

    /**
     * The state of one search.
     *
     * @param text the query as it was asked
     * @param expand {@code no} to search what was asked alone
     * @param without words that are not to be added, with bars between them
     */
    record Asked(String text, Order order, String expand, String without) {

        private static final String NO = "no";

        boolean isOn() {
            return !expand.equals(NO);
        }

        Address address() {
            return Address.of("/search")
                    .with("q", text)
                    .with("sort", order == Order.RELEVANCE ? "" : order.name().toLowerCase(java.util.Locale.ROOT))
                    .with("expand", isOn() ? "" : NO)
                    .with("without", isOn() ? without : "");
        }

        Asked with(String otherText) {
            return new Asked(otherText, order, expand, without);
        }

        Asked with(Order otherOrder) {
            return new Asked(text, otherOrder, expand, without);
        }

        private Asked turned() {
            return new Asked(text, order, isOn() ? NO : "", "");
        }

        private Asked leavingOut(String word) {
            return new Asked(text, order, "", without.isEmpty() ? word : without + "|" + word);
        }

        Expansion expansion(Platform platform, Query query) {
            return platform.expander()
                    .expand(query, isOn() ? Set.copyOf(Arrays.asList(without.split("\\|"))) : Set.of());
        }
    }

    static Optional<Also> of(Expansion expansion, Asked asked) {
        return expansion.wider().map(wider -> {
            List<Term> terms = new ArrayList<>();
            for (Expansion.Added added : expansion.added()) {
                terms.add(new Term(
                        added.word(),
                        added.also().stream()
                                .map(word -> new Word(
                                        word,
                                        word.charAt(0) < 0x2E80 ? "en" : "zh",
                                        asked.leavingOut(word).address().toString()))
                                .toList()));
            }
            return new Also(asked.isOn(), terms, asked.turned().address().toString(), wider.render());
        });
    }
}
