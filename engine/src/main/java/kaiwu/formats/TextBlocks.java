package kaiwu.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kaiwu.spi.Input;
import kaiwu.spi.Located;

/** Cuts plain text into blocks of lines; every line end becomes a line feed. */
final class TextBlocks {

    private static final int MAX_BLOCK = 32 << 20;

    private TextBlocks() {}

    /**
     * @throws FormatException {@code broken-bytes} with the offset of the line, {@code too-large}
     */
    static void split(
            Input input, Charset charset, Predicate<String> beginsDocument, Consumer<Located<String>> documents)
            throws IOException {
        try (InputStream in = new BufferedInputStream(input.open(), 1 << 16)) {
            StringBuilder block = new StringBuilder();
            long blockBegan = 0;
            long lineBegan = 0;
            long position = 0;
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            int c;
            do {
                c = in.read();
                position += c < 0 ? 0 : 1;
                if (c >= 0 && c != '\n') {
                    line.write(c);
                    if (line.size() > MAX_BLOCK) {
                        throw new FormatException(
                                "line-too-long",
                                lineBegan,
                                "a line began at byte " + lineBegan + " and did not end within 32 MiB");
                    }
                    continue;
                }
                String text = text(line, charset, lineBegan);
                if (!block.isEmpty() && beginsDocument.test(text)) {
                    hand(block, blockBegan, lineBegan, documents);
                    blockBegan = lineBegan;
                }
                block.append(text).append('\n');
                if (block.length() > MAX_BLOCK) {
                    throw new FormatException(
                            "too-large",
                            blockBegan,
                            "a text document began at byte " + blockBegan + " and did not end within 32 MiB");
                }
                line.reset();
                lineBegan = position;
            } while (c >= 0);
            hand(block, blockBegan, position, documents);
        }
    }

    private static String text(ByteArrayOutputStream line, Charset charset, long offset) throws FormatException {
        try {
            String text = Charsets.decode(line.toByteArray(), charset);
            String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
            return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
        } catch (FormatException broken) {
            throw new FormatException(broken.code(), offset + Math.max(0, broken.offset()), broken.getMessage());
        }
    }

    private static void hand(StringBuilder block, long began, long ended, Consumer<Located<String>> documents) {
        if (!block.toString().isBlank()) {
            documents.accept(new Located<>(block.toString(), began, ended - began));
        }
        block.setLength(0);
    }
}
