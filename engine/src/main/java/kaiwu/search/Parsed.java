package kaiwu.search;

import kaiwu.kernel.Bilingual;

/** What the parser makes of a text: a query, or why there is none and what to write instead. Immutable. */
public sealed interface Parsed {

    /** The text is a query. */
    record Understood(Query query) implements Parsed {}

    /**
     * The text is no query.
     *
     * @param position where in the text, counted in characters from 0
     * @param message what is wrong there
     * @param proposal what to write instead
     */
    record NotUnderstood(int position, Bilingual message, Bilingual proposal) implements Parsed {}
}
