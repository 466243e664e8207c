package kaiwu.ingest;

import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest.FileEntry;
import kaiwu.lake.Origin;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Source;

/**
 * One input file under way and the source it is of. Immutable.
 *
 * @param entry its name, size and hash
 * @param content that hash
 * @param kept whether the lake keeps its bytes
 */
record Reading(Source source, FileEntry entry, Sha256 content, boolean kept) {

    private static final Sha256 NO_BYTES = Sha256.of("");

    Reading(Source source, FileEntry entry, boolean kept) {
        this(source, entry, Sha256.parse(entry.sha256()), kept);
    }

    /** A file whose bytes cannot be read to their end, so that they have no hash. */
    static Reading unreadable(Source source, Input input) {
        return new Reading(source, new FileEntry(input.name(), Math.max(0, input.size()), ""), NO_BYTES, true);
    }

    boolean isReadable() {
        return !entry.sha256().isEmpty();
    }

    Origin origin(Located<?> document) {
        return new Origin(entry.name(), content, document.offset(), document.length());
    }
}
