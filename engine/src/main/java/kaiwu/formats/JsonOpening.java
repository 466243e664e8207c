package kaiwu.formats;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaiwu.spi.Probe;
import kaiwu.spi.Probe.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The beginning of a JSON file, possibly cut off anywhere: lines, array or object, and the keys of the first object. */
final class JsonOpening {

    private JsonOpening() {}

    static Probe probe(String name, Charset charset, String opening) {
        List<String> keys = new ArrayList<>();
        boolean wholeObject = firstObject(opening, keys);
        boolean lines = opening.stripLeading().startsWith("{") && wholeObject && objectsFollow(opening);
        return new Probe(
                name,
                lines ? Form.JSON_LINES : Form.JSON,
                charset,
                "",
                "",
                "",
                Map.of(),
                List.of(),
                List.of(),
                '\0',
                List.copyOf(keys),
                opening);
    }

    /** Collects the keys of the first object; true when the object was whole. */
    private static boolean firstObject(String opening, List<String> keys) {
        int depth = 0;
        boolean inArray = false;
        try (JsonParser parser = Json.MAPPER.createParser(opening)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_ARRAY -> {
                        if (depth == 0 && !inArray) {
                            inArray = true;
                        } else {
                            parser.skipChildren();
                        }
                    }
                    case START_OBJECT -> {
                        if (depth > 0) {
                            parser.skipChildren();
                        } else {
                            depth++;
                        }
                    }
                    case END_OBJECT -> {
                        return true;
                    }
                    case PROPERTY_NAME -> keys.add(parser.currentName());
                    default -> {
                        // values of the first object say nothing about what the file is
                    }
                }
            }
        } catch (JacksonException cutOff) {
            return false;
        }
        return false;
    }

    /** Whether the first line is an object of its own. */
    private static boolean objectsFollow(String opening) {
        String first =
                opening.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String stripped = first.strip();
        if (!stripped.endsWith("}")) {
            return false;
        }
        try {
            Json.MAPPER.readTree(stripped.startsWith("\ufeff") ? stripped.substring(1) : stripped);
            return true;
        } catch (JacksonException pretty) {
            return false;
        }
    }
}
