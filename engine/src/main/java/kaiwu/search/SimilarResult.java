package kaiwu.search;

import java.util.List;

/**
 * Records that tell of the same as a text. Immutable.
 *
 * @param words by which words they were looked for, those that tell most first, as the text writes them
 * @param hits the most similar first; their fragments are the passages that match best, of any part of the record
 */
public record SimilarResult(List<String> words, List<Hit> hits) {

    public SimilarResult {
        words = List.copyOf(words);
        hits = List.copyOf(hits);
    }
}
