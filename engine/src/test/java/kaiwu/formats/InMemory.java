package kaiwu.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kaiwu.spi.Input;

/** An input made of bytes. */
record InMemory(String name, byte[] content) implements Input {

    static InMemory of(String text) {
        return new InMemory("file", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
