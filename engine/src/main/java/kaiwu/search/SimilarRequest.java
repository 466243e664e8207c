package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/**
 * Texts for which records are looked for that tell of the same: a claim, an abstract, or a record's own words. Immutable.
 *
 * @param texts what is looked for, in one language or several; only the first {@link #LONGEST} letters are read
 * @param among which records may be found; empty for all
 * @param of the record whose own words these are: neither it nor any of its family is found
 * @param size how many records, 1 to {@link SearchRequest#MAX_SIZE}
 * @param alone whether records are found by the words of the texts alone, and not by what their terms are called in the other
 *     language too
 * @param passages how many pieces at most are shown of each; 0 for none
 */
public record SimilarRequest(
        List<LangText> texts, Optional<Query> among, Optional<RecordId> of, int size, boolean alone, int passages) {

    /** Passages shown of each record unless one asks for another number. */
    private static final int PASSAGES = 3;

    /** The longest text that is read; what comes after is left out. */
    public static final int LONGEST = 20_000;

    public SimilarRequest {
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw new IllegalArgumentException("1 to " + SearchRequest.MAX_SIZE + " records, not " + size);
        }
        texts = cut(texts);
    }

    /** For a text in whatever languages, each of its lines in one. */
    public static SimilarRequest forText(String text, Optional<Query> among, int size) {
        return new SimilarRequest(
                text.lines().map(line -> new LangText("", line)).toList(),
                among,
                Optional.empty(),
                size,
                false,
                PASSAGES);
    }

    /** For a record: by its titles and what it says of itself in short, its claims where it has no abstract. */
    public static SimilarRequest forRecord(RecordVersion shown, Optional<Query> among, int size) {
        List<LangText> texts = new ArrayList<>(shown.titles());
        List<Passage> brief = shown.passages().stream()
                .filter(p -> p.section() != Section.CLAIMS && p.section() != Section.DESCRIPTION)
                .toList();
        (brief.isEmpty() ? shown.passages() : brief)
                .forEach(passage -> texts.add(new LangText(passage.lang(), passage.text())));
        return new SimilarRequest(texts, among, Optional.of(shown.id()), size, false, PASSAGES);
    }

    /** The same with so many passages of each record. */
    public SimilarRequest withPassages(int most) {
        return new SimilarRequest(texts, among, of, size, alone, most);
    }

    /** The same by the words of the texts alone, or not. */
    public SimilarRequest alone(boolean only) {
        return new SimilarRequest(texts, among, of, size, only, passages);
    }

    private static List<LangText> cut(List<LangText> texts) {
        List<LangText> kept = new ArrayList<>();
        int left = LONGEST;
        for (LangText text : texts) {
            String part = text.text().length() > left ? text.text().substring(0, left) : text.text();
            left -= part.length();
            if (!part.isBlank()) {
                kept.add(new LangText(text.lang(), part));
            }
        }
        return List.copyOf(kept);
    }
}
