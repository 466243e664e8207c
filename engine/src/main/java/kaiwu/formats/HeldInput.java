package kaiwu.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import kaiwu.spi.Input;

/** A small input whose bytes were read once, so that whoever opens it again neither reads nor unpacks. */
record HeldInput(Input given, byte[] bytes) implements Input {

    private static final int SMALL = 4 << 20;

    /**
     * The input held, if it is small and reads to its end; else as it was given, so that it fails where it is read.
     *
     * @param start what has been read already
     * @param rest what follows
     */
    static Input ifSmall(Input given, byte[] start, InputStream rest) {
        if (given.size() > SMALL) {
            return given;
        }
        try {
            byte[] bytes = Arrays.copyOf(start, (int) Math.max(given.size() + 1, 4L * start.length));
            int size = start.length;
            for (int n = 0; n >= 0 && size <= SMALL; size += Math.max(0, n)) {
                bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, 2 * size);
                n = rest.read(bytes, size, bytes.length - size);
            }
            return size > SMALL
                    ? given
                    : new HeldInput(given, size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
        } catch (IOException breaksOff) {
            return given;
        }
    }

    @Override
    public String name() {
        return given.name();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<Input> sibling(String ending) {
        return given.sibling(ending);
    }
}
