package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML mapping of the catalogue, read strictly: whoever understands it asks for each key and then says {@link #done}, and
 * a key that nobody asked for is a fault as much as a key that is missing. Every fault is a {@link KaiwuException} with
 * {@link ErrorCode#CATALOGUE} that names file and key. Used by one thread.
 */
final class Page {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String file;
    private final String prefix;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private Page(String file, String prefix, JsonNode node) {
        this.file = file;
        this.prefix = prefix;
        this.node = node;
    }

    /**
     * Reads a whole file.
     *
     * @param name how messages name it, from the catalogue's root
     */
    static Page read(Path path, String name) {
        try {
            JsonNode node = YAML.readTree(Files.readAllBytes(path));
            if (!node.isObject()) {
                throw new KaiwuException(ErrorCode.CATALOGUE, name + ": expected keys and values");
            }
            return new Page(name, "", node);
        } catch (JacksonException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, name + ": not readable as YAML: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + name, wrong);
        }
    }

    /** A text that is there and not blank. */
    String text(String key) {
        return findText(key).orElseThrow(() -> fault(key, "is missing"));
    }

    Optional<String> findText(String key) {
        JsonNode value = ask(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asString().isBlank()) {
            throw fault(key, "must be a text that is not blank");
        }
        return Optional.of(value.asString().strip());
    }

    int wholeNumber(String key) {
        String text = text(key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw fault(key, "must be a whole number, not '" + text + "'");
        }
    }

    /** A text that is one of these words. */
    String oneOf(String key, String... words) {
        String text = text(key);
        if (!Arrays.asList(words).contains(text)) {
            throw fault(key, "must be one of " + String.join(", ", words) + ", not '" + text + "'");
        }
        return text;
    }

    /** {@code true} or {@code false}; false when the key is not there. */
    boolean flag(String key) {
        return ask(key).isMissingNode() ? false : oneOf(key, "true", "false").equals("true");
    }

    /** The two languages under this key. */
    Bilingual words(String key) {
        Page words = page(key);
        Bilingual both = words.both();
        words.done();
        return both;
    }

    /** The two languages on this page itself. */
    Bilingual both() {
        return new Bilingual(text("zh"), text("en"));
    }

    /** A list of texts; empty when it is written as an empty list. */
    List<String> list(String key) {
        JsonNode value = ask(key);
        if (!value.isArray()) {
            throw fault(key, value.isMissingNode() ? "is missing" : "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            texts.add(each.asString());
        }
        return List.copyOf(texts);
    }

    /** A list of the words of an enumeration. */
    <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        return list(key).stream().map(word -> word(key, word, type)).toList();
    }

    /** One word of an enumeration that stands at {@code key}. */
    <E extends Enum<E>> E word(String key, String word, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw fault(key, "has '" + word + "'; expected one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** The pages under a key, by their own keys, in the order of the file. */
    Map<String, Page> pages(String key) {
        JsonNode value = page(key).node;
        Map<String, Page> pages = new LinkedHashMap<>();
        value.properties().forEach(each -> {
            String path = prefix + key + "." + each.getKey();
            if (!each.getValue().isObject()) {
                throw new KaiwuException(ErrorCode.CATALOGUE, file + ": " + path + " must have keys of its own");
            }
            pages.put(each.getKey(), new Page(file, path + ".", each.getValue()));
        });
        return pages;
    }

    /** The texts under a key, by their own keys, in the order of the file. */
    Map<String, String> texts(String key) {
        Page page = page(key);
        Map<String, String> texts = new LinkedHashMap<>();
        page.node.propertyNames().forEach(name -> texts.put(name, page.text(name)));
        return texts;
    }

    /** Says that everything was asked for; what is left is a fault. */
    void done() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw fault(
                        name,
                        "is not known here; known are "
                                + asked.stream().sorted().toList());
            }
        }
    }

    /** A fault at a key of this page. */
    KaiwuException fault(String key, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, file + ": " + prefix + key + " " + what);
    }

    private Page page(String key) {
        JsonNode value = ask(key);
        if (!value.isObject()) {
            throw fault(key, value.isMissingNode() ? "is missing" : "must have keys of its own");
        }
        return new Page(file, prefix + key + ".", value);
    }

    private JsonNode ask(String key) {
        asked.add(key);
        return node.path(key);
    }
}
