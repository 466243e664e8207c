package kaiwu.lake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kaiwu.spi.Input;

/** An input that was never on a disk. */
public record MemoryInput(String name, byte[] bytes) implements Input {

    public static MemoryInput of(String name, String text) {
        return new MemoryInput(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
