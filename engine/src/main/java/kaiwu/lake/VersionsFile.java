package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.RecordVersion;

/**
 * The file {@code versions.parquet} of an issue while it is written, row by row, straight to the disk ({@link ParquetFile});
 * the heap holds a few pages of it. Used by one thread.
 */
final class VersionsFile implements AutoCloseable {

    static final String NAME = "versions.parquet";

    private final Path path;
    private final ParquetFile file;
    private final VersionColumns columns;
    private long rows;

    /** Begins the file in this folder. */
    VersionsFile(Path folder, String issue, String source) {
        this.path = folder.resolve(NAME);
        this.columns = new VersionColumns(issue, source);
        try {
            this.file = new ParquetFile(VersionColumns.TYPES, new StorageStream(path));
        } catch (IOException wrong) {
            throw StorageStream.failed(path, wrong);
        }
    }

    void append(RecordVersion version, byte[] json, Sha256 hash, Origin origin) {
        try {
            columns.append(file, rows, version, json, hash, origin);
            rows++;
        } catch (IOException wrong) {
            throw StorageStream.failed(path, wrong);
        }
    }

    long rows() {
        return rows;
    }

    /** Ends the file. */
    void finish() {
        try {
            file.finish(Map.of("kaiwu.versions", "1"));
            file.close();
        } catch (IOException wrong) {
            throw StorageStream.failed(path, wrong);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException wrong) {
            throw StorageStream.failed(path, wrong);
        }
    }
}
