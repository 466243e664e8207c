package kaiwu.search;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/** What the parser makes of a text: a query, or why there is none and what to write instead. Immutable. */
public sealed interface Parsed {

    /**
     * The text is a query.
     *
     * @param order the order the text asks for with {@code sortby}
     */
    record Understood(Query query, Optional<Order> order) implements Parsed {

        public Understood(Query query) {
            this(query, Optional.empty());
        }
    }

    /**
     * The text is no query.
     *
     * @param position where in the text, counted in characters from 0
     * @param length how many characters are meant, at least 1
     * @param message what is wrong there
     * @param proposal what to do, in words
     * @param mended whole texts that are queries, the likeliest first; may be empty
     */
    record NotUnderstood(int position, int length, Bilingual message, Bilingual proposal, List<String> mended)
            implements Parsed {
        public NotUnderstood {
            mended = List.copyOf(mended);
        }
    }
}
