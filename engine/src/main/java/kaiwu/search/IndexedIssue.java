package kaiwu.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.Lake;
import kaiwu.lake.StoredVersion;

/**
 * An issue on its way into the index.
 *
 * @param issue its id
 * @param dataEnds last date it can speak for
 * @param versions hands every version of it to the consumer, in order
 */
public record IndexedIssue(String issue, Optional<PartialDate> dataEnds, Consumer<Consumer<StoredVersion>> versions) {

    /** Every issue of the lake, in the order in which they were closed. */
    static List<IndexedIssue> all(Lake lake) {
        return lake.issues().stream()
                .map(manifest -> new IndexedIssue(
                        manifest.issue(),
                        PartialDate.find(manifest.coverage().to()),
                        versions -> lake.read(manifest.issue(), versions)))
                .toList();
    }
}
