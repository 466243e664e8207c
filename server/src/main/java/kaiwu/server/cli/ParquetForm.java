package kaiwu.server.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.RecordsParquet;
import kaiwu.lake.RightRecord;
import org.jspecify.annotations.Nullable;

/** One Parquet file with a row a record ({@link RecordsParquet}). */
final class ParquetForm implements RecordForm {

    private @Nullable RecordsParquet file;

    @Override
    public void begin(PrintStream out) {
        try {
            file = new RecordsParquet(new KeptOpen(out));
        } catch (IOException wrong) {
            throw failed(wrong);
        }
    }

    @Override
    public boolean write(RightRecord record, PrintStream out) {
        try {
            begun().write(record);
            return true;
        } catch (IOException wrong) {
            throw failed(wrong);
        }
    }

    @Override
    public void end(PrintStream out) {
        try (RecordsParquet ended = begun()) {
            ended.finish();
        } catch (IOException wrong) {
            throw failed(wrong);
        }
    }

    private RecordsParquet begun() {
        if (file == null) {
            throw new IllegalStateException("the file has not been begun");
        }
        return file;
    }

    private static KaiwuException failed(IOException wrong) {
        return new KaiwuException(ErrorCode.STORAGE, "writing Parquet: " + wrong.getMessage(), wrong);
    }

    /** What is printed on is not ours to close. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(PrintStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
