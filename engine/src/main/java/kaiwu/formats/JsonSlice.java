package kaiwu.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One JSON document cut out of a file: for JSON lines its bytes, not yet parsed; for an element of an array its value, since
 * only parsing finds where it ends.
 */
public final class JsonSlice {

    private static final int MAX_DOCUMENT = 32 << 20;

    private final byte[] bytes;
    private final @Nullable JsonNode node;

    private JsonSlice(byte[] bytes, @Nullable JsonNode node) {
        this.bytes = bytes;
        this.node = node;
    }

    /**
     * The document.
     *
     * @throws FormatException {@code bad-json}
     */
    public Json parse() throws FormatException {
        return node != null ? new Json(node) : Json.parse(bytes);
    }

    /** Cuts the documents of a file: lines, the elements of the top array, or those under a key of the top object. */
    public static void documents(Input input, Probe probe, String under, Consumer<Located<JsonSlice>> documents)
            throws IOException {
        try (InputStream in = new BufferedInputStream(input.open(), 1 << 16)) {
            if (probe.form() == Probe.Form.JSON_LINES) {
                lines(in, probe.charset(), documents);
            } else {
                elements(in, under, documents);
            }
        } catch (JacksonException wrong) {
            throw Json.wrong(wrong);
        }
    }

    private static void lines(InputStream in, Charset charset, Consumer<Located<JsonSlice>> documents)
            throws IOException {
        long position = 0;
        long began = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int c = in.read(); c >= 0; c = in.read()) {
            position++;
            if (c == '\n') {
                hand(line, charset, began, documents);
                line.reset();
                began = position;
            } else {
                line.write(c);
                if (line.size() > MAX_DOCUMENT) {
                    throw new FormatException(
                            "line-too-long", began, "a line began at byte " + began + " and did not end within 32 MiB");
                }
            }
        }
        hand(line, charset, began, documents);
    }

    private static void hand(
            ByteArrayOutputStream line, Charset charset, long began, Consumer<Located<JsonSlice>> documents) {
        String text = line.toString(charset);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (!text.isBlank()) {
            byte[] bytes = charset.equals(StandardCharsets.UTF_8) && text.length() == line.size()
                    ? line.toByteArray()
                    : text.getBytes(StandardCharsets.UTF_8);
            documents.accept(new Located<>(new JsonSlice(bytes, null), began, line.size()));
        }
    }

    private static void elements(InputStream raw, String under, Consumer<Located<JsonSlice>> documents)
            throws IOException {
        long[] mayReach = {Long.MAX_VALUE};
        InputStream in = new MeasuredStream(withoutBom(raw), position -> {
            if (position > mayReach[0]) {
                throw new FormatException(
                        "too-large", position, "a document did not end within 32 MiB, at byte " + position);
            }
        });
        try (JsonParser parser = Json.MAPPER.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT && !under.isEmpty()) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean wanted = parser.currentName().equals(under);
                    JsonToken value = parser.nextToken();
                    if (wanted && value == JsonToken.START_ARRAY) {
                        array(parser, mayReach, documents);
                        return;
                    }
                    parser.skipChildren();
                }
                throw new FormatException("no-array", -1, "the file has no array under the key '" + under + "'");
            } else if (first == JsonToken.START_ARRAY) {
                array(parser, mayReach, documents);
            } else {
                one(parser, mayReach, documents);
            }
        }
    }

    private static void array(JsonParser parser, long[] mayReach, Consumer<Located<JsonSlice>> documents) {
        while (true) {
            JsonToken next = parser.nextToken();
            if (next == null || next == JsonToken.END_ARRAY) {
                return;
            }
            one(parser, mayReach, documents);
        }
    }

    private static void one(JsonParser parser, long[] mayReach, Consumer<Located<JsonSlice>> documents) {
        long began = parser.currentTokenLocation().getByteOffset();
        mayReach[0] = began + MAX_DOCUMENT;
        JsonNode node = parser.readValueAsTree();
        mayReach[0] = Long.MAX_VALUE;
        long ended = parser.currentLocation().getByteOffset();
        documents.accept(new Located<>(new JsonSlice(new byte[0], node), began, ended - began));
    }

    private static InputStream withoutBom(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        boolean bom =
                start.length == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
        if (!bom) {
            in.reset();
        }
        return in;
    }
}
