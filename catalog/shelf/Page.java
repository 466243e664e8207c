package shelf;

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

/**
 * A mapping of the catalogue, read strictly: whoever understands it asks for each key and then says {@link #done}, and a
 * key that nobody asked for is a fault as much as a key that is missing. Every fault is a {@link KaiwuException} with {@link
 * ErrorCode#CATALOGUE} that names file and key. Used by one thread.
 */
final class Page {

    private final String file;
    private final String prefix;
    private final Map<String, Object> values;
    private final Set<String> asked = new HashSet<>();

    private Page(String file, String prefix, Map<String, Object> values) {
        this.file = file;
        this.prefix = prefix;
        this.values = values;
    }

    /**
     * Reads a whole file.
     *
     * @param name how messages name it, from the catalogue's root
     */
    static Page read(Path path, String name) {
        return new Page(name, "", Yaml.read(path, name));
    }

    /** A text that is there and not blank. */
    String text(String key) {
        return findText(key).orElseThrow(() -> fault(key, "is missing"));
    }

    Optional<String> findText(String key) {
        return findValue(key).map(value -> {
            if (!(value instanceof String text) || text.isBlank()) {
                throw fault(key, "must be a text that is not blank");
            }
            return text.strip();
        });
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
        return findValue(key).isPresent() && oneOf(key, "true", "false").equals("true");
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

    /** A list of texts, possibly empty, that must be there. */
    List<String> list(String key) {
        Object value = findValue(key).orElseThrow(() -> fault(key, "is missing"));
        if (!(value instanceof List<?> list)) {
            throw fault(key, "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text) || text.isBlank()) {
                throw fault(key, "must be a list of texts");
            }
            texts.add(text.strip());
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
        Page parent = page(key);
        Map<String, Page> pages = new LinkedHashMap<>();
        parent.values.keySet().forEach(name -> pages.put(name, parent.page(name)));
        return pages;
    }

    /** The texts under a key, by their own keys, in the order of the file. */
    Map<String, String> texts(String key) {
        Page parent = page(key);
        Map<String, String> texts = new LinkedHashMap<>();
        parent.values.keySet().forEach(name -> texts.put(name, parent.text(name)));
        return texts;
    }

    /** Says that everything was asked for; what is left is a fault. */
    void done() {
        for (String name : values.keySet()) {
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
        Object value = findValue(key).orElseThrow(() -> fault(key, "is missing"));
        if (!(value instanceof Map<?, ?> mapping)) {
            throw fault(key, "must have keys of its own");
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        mapping.forEach((name, each) -> inner.put(String.valueOf(name), each));
        return new Page(file, prefix + key + ".", inner);
    }

    private Optional<Object> findValue(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }
}
