package kaiwu.lake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * A file being written whose failures are ours ({@code STORAGE}: a full disk, a lost folder), so that they are never taken
 * for a fault of the input that is read meanwhile. Buffered; not thread-safe.
 */
final class StorageStream extends OutputStream {

    private final Path file;
    private final OutputStream raw;
    private final OutputStream out;
    private boolean failed;

    StorageStream(Path file) {
        this.file = file;
        try {
            this.raw = Files.newOutputStream(file);
            this.out = new BufferedOutputStream(raw, 1 << 16);
        } catch (IOException wrong) {
            throw failed(file, wrong);
        }
    }

    static KaiwuException failed(Path file, IOException wrong) {
        return new KaiwuException(
                ErrorCode.STORAGE,
                "writing %s: %s; is the disk full? nothing of this load was kept".formatted(file, wrong.getMessage()),
                wrong);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        try {
            out.write(bytes, from, count);
        } catch (IOException wrong) {
            failed = true;
            throw failed(file, wrong);
        }
    }

    /** Closes the file; what a failed writing left over is not tried again. */
    @Override
    public void close() {
        try {
            (failed ? raw : out).close();
        } catch (IOException wrong) {
            throw failed(file, wrong);
        }
    }
}
