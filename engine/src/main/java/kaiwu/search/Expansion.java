package kaiwu.search;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.Catalogue;

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

    /** Turns queries into wider ones by the terms of this catalogue. */
    public static Expander by(Catalogue catalogue) {
        return new Expander(catalogue.terms());
    }
}
