package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.search.Expansion;

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
