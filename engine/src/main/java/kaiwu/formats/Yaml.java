package kaiwu.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML into mappings, lists and texts. Every scalar stays the text it is written as, so {@code no}, {@code 08} and
 * {@code 1.10} mean what a person sees. A key that stands twice in one mapping is a fault; anchors are not followed.
 *
 * <p>Works on the stream of tokens: building a mapper would take longer than reading the whole catalogue.
 */
public final class Yaml {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    /**
     * The mapping a text holds: values are texts, lists and mappings of the same.
     *
     * @throws FormatException {@code bad-yaml} when it is no YAML or its top is no mapping
     */
    public static Map<String, Object> parse(String text) throws FormatException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FormatException("bad-yaml", -1, "expected keys and values");
            }
            return mapping(parser);
        } catch (JacksonException wrong) {
            throw new FormatException("bad-yaml", -1, "not readable as YAML: " + wrong.getOriginalMessage());
        }
    }

    private static Map<String, Object> mapping(JsonParser parser) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            mapping.put(key, value(parser));
        }
        return mapping;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> "";
            default -> parser.getString();
        };
    }
}
