package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML into mappings, lists and texts. Every scalar stays the text it is written as, so {@code no}, {@code 08} and
 * {@code 1.10} mean what a person sees. A key that stands twice in one mapping is a fault.
 *
 * <p>Works on the stream of tokens: building a mapper would take longer than reading the whole catalogue.
 */
final class Yaml {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    /**
     * The mapping a file holds.
     *
     * @param name how messages name the file
     */
    static Map<String, Object> read(Path path, String name) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(path))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new KaiwuException(ErrorCode.CATALOGUE, name + ": expected keys and values");
            }
            return mapping(parser);
        } catch (JacksonException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, name + ": not readable as YAML: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + name, wrong);
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
