package kaiwu.search;

import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.StoredVersion;

/**
 * An issue on its way into the index.
 *
 * @param issue its id
 * @param dataEnds last date it can speak for
 * @param versions hands every version of it to the consumer, in order
 */
public record IndexedIssue(
        String issue, Optional<PartialDate> dataEnds, Consumer<Consumer<StoredVersion>> versions) {}
