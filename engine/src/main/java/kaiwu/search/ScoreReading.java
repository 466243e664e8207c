package kaiwu.search;

import java.util.List;

/**
 * Why a record found stands where it stands: the parts add up to its score. Immutable.
 *
 * @param total the score by which hits are ordered
 * @param parts what each find adds, the largest first; places that count less beside a better one are told with what they
 *     still add
 */
public record ScoreReading(double total, List<Part> parts) {

    /**
     * What one find adds.
     *
     * @param field where it was found: {@code title}, {@code owner}, {@code number}, …
     * @param lang the way the text there is cut, {@code en zh …}; empty for names, numbers and values
     * @param what the terms found
     * @param value what they add
     */
    public record Part(String field, String lang, String what, double value) {}

    public ScoreReading {
        parts = List.copyOf(parts);
    }
}
