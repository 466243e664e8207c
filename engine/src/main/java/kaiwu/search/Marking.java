package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a query is worth marking in the texts of a hit: its words, phrases and patterns, where they are not denied. */
final class Marking {

    private Marking() {}

    /** A query for one of them; empty when there is none. */
    static Optional<Query> of(Query query) {
        List<Query> words = new ArrayList<>();
        collect(query, words);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.size() == 1 ? words.get(0) : new Query.Or(words));
    }

    private static void collect(Query query, List<Query> words) {
        switch (query) {
            case Query.Words w -> words.add(new Query.Words(Places.unbound(w.field()), w.text()));
            case Query.Phrase p -> words.add(new Query.Phrase(Places.unbound(p.field()), p.text()));
            case Query.Pattern p -> words.add(new Query.Pattern(Places.unbound(p.field()), p.pattern()));
            case Query.Near near -> {
                collect(near.left(), words);
                collect(near.right(), words);
            }
            case Query.And and -> and.parts().forEach(part -> collect(part, words));
            case Query.Or or -> or.parts().forEach(part -> collect(part, words));
            default -> {}
        }
    }
}
