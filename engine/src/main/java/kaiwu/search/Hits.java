package kaiwu.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.RecordId;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/** Makes hits of the index's documents. Used by one search. */
final class Hits {

    /** Where words are shown that stand in no title, abstract or goods. */
    private static final List<Section> FURTHER = List.of(Section.CLAIMS, Section.DESCRIPTION, Section.REASONS);

    private final IndexedRecords records;
    private final Optional<Highlights> highlights;

    /**
     * @param highlights what marks the words found, empty where they are not to be marked
     */
    Hits(OpenedIndex index, Optional<Highlights> highlights) throws IOException {
        this.records = new IndexedRecords(index.reader());
        this.highlights = highlights;
    }

    Hit of(int doc, float score) throws IOException {
        Listed listed = records.listed(doc);
        return new Hit(
                listed.shown().id(),
                listed.shown(),
                listed.status(),
                score,
                highlights.isEmpty() ? List.of() : fragments(listed.shown(), highlights.get()));
    }

    /** Where the words stand in what a list shows; where they stand in none of it, in claims or description. */
    private List<Hit.Fragment> fragments(RecordVersion shown, Highlights marks) throws IOException {
        List<Hit.Fragment> fragments = marks.of(shown);
        return fragments.isEmpty() && marks.marksAnything() ? further(shown.id(), marks) : fragments;
    }

    private List<Hit.Fragment> further(RecordId id, Highlights marks) throws IOException {
        List<StoredVersion> versions = records.findVersions(id.toString()).orElse(List.of());
        for (Section section : FURTHER) {
            for (StoredVersion version : versions) {
                for (Passage passage : version.version().passages()) {
                    List<Hit.Fragment> found = passage.section() == section ? marks.of(passage) : List.of();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }
}
