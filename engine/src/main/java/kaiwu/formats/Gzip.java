package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import kaiwu.spi.Input;

/**
 * A file packed with gzip (RFC 1952) is read as the one file inside it, named after it without {@code .gz}; one that unpacks
 * beyond all measure is stopped as in an archive.
 */
final class Gzip {

    private Gzip() {}

    static boolean is(byte[] start) {
        return start.length > 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    }

    static Input inside(Input packed, Unpacking unpacking) {
        String last = packed.name().replaceFirst(".*[/!]", "");
        boolean named = last.toLowerCase(Locale.ROOT).endsWith(".gz");
        String inner = named ? last.substring(0, last.length() - 3) : last;
        String name = packed.name() + "!" + inner;
        return new Unpacked(name, packed, unpacking.member(name));
    }

    private record Unpacked(String name, Input packed, Unpacking.Member unpacking) implements Input {

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            long[] taken = {0};
            InputStream in = new MeasuredStream(packed.open(), position -> taken[0] = position);
            try {
                return unpacking.measured(new GZIPInputStream(in, 1 << 16), () -> taken[0]);
            } catch (IOException broken) {
                in.close();
                throw broken;
            }
        }
    }
}
