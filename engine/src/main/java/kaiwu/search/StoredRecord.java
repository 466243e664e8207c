package kaiwu.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Origin;
import kaiwu.lake.RecordJson;
import kaiwu.lake.StoredVersion;

/**
 * The bytes the index keeps of a record, format 1. Texts are a four-byte length and UTF-8.
 *
 * <p>Versions: count; then for each: issue, row (8 bytes), hash (32), origin file, origin hash (32), offset (8), length (8),
 * {@link RecordJson} bytes with their four-byte length.
 */
final class StoredRecord {

    private StoredRecord() {}

    static byte[] render(List<StoredVersion> versions) {
        return write(out -> {
            out.writeInt(versions.size());
            for (StoredVersion v : versions) {
                text(out, v.issue());
                out.writeLong(v.row());
                out.write(v.hash().bytes());
                text(out, v.origin().file());
                out.write(v.origin().content().bytes());
                out.writeLong(v.origin().offset());
                out.writeLong(v.origin().length());
                byte[] json = RecordJson.render(v.version());
                out.writeInt(json.length);
                out.write(json);
            }
        });
    }

    static List<StoredVersion> parse(byte[] bytes) {
        return read(bytes, in -> {
            int count = in.readInt();
            List<StoredVersion> versions = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String issue = text(in);
                long row = in.readLong();
                Sha256 hash = hash(in);
                Origin origin = new Origin(text(in), hash(in), in.readLong(), in.readLong());
                versions.add(
                        new StoredVersion(issue, row, hash, origin, RecordJson.parse(in.readNBytes(in.readInt()))));
            }
            return versions;
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "writing a record to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try {
            return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "a record in the search index does not read back; run ./kaiwu rebuild", wrong);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static Sha256 hash(DataInputStream in) throws IOException {
        return Sha256.ofHash(in.readNBytes(32));
    }
}
