package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.spi.Catalogue;
import kaiwu.spi.TermPair;

/**
 * What a query is widened by, so that a term finds records in another language too. Immutable.
 *
 * @param wider the widened query, empty when nothing in the query is a known term
 * @param added what was added, for whoever asked to see and to take back
 */
public record Expansion(Optional<Query> wider, List<Added> added) {

    /** No expansion. */
    public static final Expansion NONE = new Expansion(Optional.empty(), List.of());

    public Expansion {
        added = List.copyOf(added);
    }

    /**
     * A term of the query.
     *
     * @param word as it was asked
     * @param also under which words it is looked for besides, one or more
     */
    public record Added(String word, List<String> also) {}

    /** Turns queries into wider ones by the terms and the class titles of this catalogue. */
    public static Expander by(Catalogue catalogue) {
        return by(catalogue, title -> List.of());
    }

    /** The same, and by the titles of records that have several. */
    public static Expander by(Catalogue catalogue, Expander.Titles titles) {
        return new Expander(() -> pairs(catalogue), titles);
    }

    /** Every pair of terms that the catalogue tells, technical terms first. */
    static List<TermPair> pairs(Catalogue catalogue) {
        List<TermPair> pairs = new ArrayList<>(catalogue.terms());
        pairs.addAll(ClassTitles.pairs(catalogue));
        return pairs;
    }
}
