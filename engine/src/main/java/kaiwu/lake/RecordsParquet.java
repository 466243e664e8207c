package kaiwu.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.RecordVersion;

/**
 * Records as a Parquet file for others, one row a right as it is shown: the columns of the SQL view {@code records} without
 * those of a load, with {@code status} and {@code last_known} (both as {@link Status} says them) beside them. {@code record} is
 * the whole of it as {@link RecordJson}. The heap holds a few pages, however many records there are. Not thread-safe.
 */
public final class RecordsParquet implements AutoCloseable {

    private static final Map<String, ParquetColumn.Type> TYPES = types();

    private final ParquetFile file;

    /** @param out where to; closed with this */
    public RecordsParquet(OutputStream out) throws IOException {
        this.file = new ParquetFile(TYPES, out);
    }

    private static Map<String, ParquetColumn.Type> types() {
        Map<String, ParquetColumn.Type> c = new LinkedHashMap<>();
        c.put("id", ParquetColumn.Type.TEXT);
        c.put("kind", ParquetColumn.Type.WORD);
        c.put("office", ParquetColumn.Type.WORD);
        c.put("number", ParquetColumn.Type.TEXT);
        c.put("kind_code", ParquetColumn.Type.WORD);
        c.putAll(VersionColumns.FACTS);
        c.put("status", ParquetColumn.Type.WORD);
        c.put("last_known", ParquetColumn.Type.WORD);
        c.put("hash", ParquetColumn.Type.TEXT);
        c.put("record", ParquetColumn.Type.TEXT);
        return Collections.unmodifiableMap(c);
    }

    public void write(RightRecord record) throws IOException {
        RecordVersion shown = record.shown();
        byte[] json = RecordJson.render(shown);
        file.cell(record.id().toString())
                .cell(record.id().kind())
                .cell(record.id().office());
        file.cell(record.id().number()).cell(shown.kindCode());
        VersionColumns.facts(file, shown);
        file.cell(record.status().state()).cell(record.status().lastKnown());
        file.cell(Sha256.of(json).toString()).cell(json);
        file.endRow();
    }

    /** Ends the file; without this it is none. */
    public void finish() throws IOException {
        file.finish(Map.of("kaiwu.records", "1"));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
