package kaiwu.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON with exactly one spelling per value: the JSON Canonicalization Scheme (RFC 8785), so that equal values have equal
 * bytes and equal hashes. Thread-safe.
 *
 * <p>A value is a {@code Map<String, ?>}, a {@code List<?>}, a {@code String}, a {@code Long} (whole, within plus or minus
 * 2^53 - 1), a finite {@code Double}, a {@code Boolean}, or {@code Optional.empty()} for JSON's {@code null}.
 */
public final class CanonicalJson {

    /** The largest whole number that every JSON reader keeps exactly: 2^53 - 1 (RFC 7493, 2.2). */
    public static final long LARGEST_WHOLE = (1L << 53) - 1;

    /** Lists and maps may stand this deep in each other. */
    public static final int DEEPEST = 64;

    private CanonicalJson() {}

    /**
     * Reads any JSON text strictly: UTF-8 without a mark, no name twice in one object, no lone surrogate, no number that a
     * double cannot hold, at most {@link #DEEPEST} levels.
     *
     * @param largest how many bytes are read at most
     * @throws IllegalArgumentException when the bytes are anything else; the message says what and at which character
     */
    public static Object parse(byte[] json, int largest) {
        return new CanonicalJsonParser(json, largest).whole();
    }

    /** Whether these bytes are JSON in its one canonical spelling. */
    public static boolean isCanonical(byte[] json) {
        try {
            return Arrays.equals(render(parse(json, json.length)), json);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException when something in it is no JSON value
     */
    public static byte[] render(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text of a value; its UTF-8 bytes are what {@link #render} gives. */
    public static String text(Object value) {
        StringBuilder out = new StringBuilder(256);
        write(out, value, 0);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("deeper than " + DEEPEST + " levels");
        }
        switch (value) {
            case String text -> string(out, text);
            case Long whole -> whole(out, whole);
            case Integer whole -> whole(out, whole);
            case Double number -> out.append(CanonicalNumber.render(number));
            case Boolean truth -> out.append(truth);
            case Map<?, ?> map -> map(out, map, depth);
            case List<?> list -> list(out, list, depth);
            case Optional<?> none when none.isEmpty() -> out.append("null");
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static void whole(StringBuilder out, long number) {
        if (Math.abs(number) > LARGEST_WHOLE) {
            throw new IllegalArgumentException("a whole number beyond 2^53 - 1 has no exact JSON form: " + number);
        }
        out.append(number);
    }

    private static void map(StringBuilder out, Map<?, ?> map, int depth) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        sorted.forEach((name, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            string(out, name);
            out.append(':');
            write(out, value, depth + 1);
        });
        out.append('}');
    }

    private static void list(StringBuilder out, List<?> list, int depth) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, list.get(i), depth + 1);
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xf, 16));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw new IllegalArgumentException("a lone surrogate has no UTF-8 form");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
