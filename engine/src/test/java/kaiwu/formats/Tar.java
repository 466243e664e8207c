package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the members of a .tar.gz that the hostile sets come in; enough of the ustar form for them. */
final class Tar {

    private Tar() {}

    /** Files by name, in order. */
    static Map<String, byte[]> members(InputStream gzipped) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (InputStream in = new GZIPInputStream(gzipped)) {
            for (byte[] header = in.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = in.readNBytes(512)) {
                String name = text(header, 345, 155).isEmpty() || header[257] != 'u'
                        ? text(header, 0, 100)
                        : text(header, 345, 155) + "/" + text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                if (header[156] == '0' || header[156] == 0) {
                    members.put(name, content);
                }
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return members;
    }

    static Map<String, byte[]> members(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return members(in);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
