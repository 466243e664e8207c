package kaiwu.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a data folder: held by one process at a time, given back by {@link #close} or by the end of the
 * process, however it ends. It is a lock of the operating system on the file {@code lock}, whose text is the holder's
 * process id, so a file left behind by a killed process locks nobody out.
 */
public final class DataLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private DataLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static DataLock take(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            FileChannel channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw new KaiwuException(
                        ErrorCode.DATA_FOLDER_BUSY,
                        new Bilingual(
                                "数据目录 %s 正被进程 %s 使用；请停止该进程、经由它工作，或用 --data 另指目录".formatted(folder.root(), holder),
                                "the data folder %s is in use by process %s; stop it, work through it, or name another folder with --data"
                                        .formatted(folder.root(), holder)));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new DataLock(folder, channel);
        } catch (IOException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE, "locking the data folder " + folder.root() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? "(unknown)" : text;
    }

    public DataFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE,
                    "giving back the data folder " + folder.root() + ": " + wrong.getMessage(),
                    wrong);
        }
    }
}
