package kaiwu.search;

import java.util.List;

/**
 * Records that tell of the same as a text. Immutable.
 *
 * @param words by which words they were looked for, those that tell most first, as the text writes them
 * @param added terms of the text with what they are called in the other language, under which they were looked for besides
 * @param hits the most similar first; their fragments are the passages that match best, of any part of the record
 */
public record SimilarResult(List<String> words, List<Expansion.Added> added, List<Hit> hits) {

    public SimilarResult {
        words = List.copyOf(words);
        added = List.copyOf(added);
        hits = List.copyOf(hits);
    }
}
