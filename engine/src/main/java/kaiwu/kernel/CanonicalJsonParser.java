package kaiwu.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One strict reading of one JSON text (RFC 8259 within the bounds of RFC 7493). Not reusable. */
final class CanonicalJsonParser {

    private final String text;
    private int at;

    CanonicalJsonParser(byte[] json, int largest) {
        if (json.length > largest) {
            throw new IllegalArgumentException("JSON of %d bytes; at most %d are read".formatted(json.length, largest));
        }
        try {
            this.text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("JSON that is not UTF-8", wrong);
        }
    }

    Object whole() {
        Object value = value(0);
        space();
        if (at < text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > CanonicalJson.DEEPEST) {
            throw wrong("at most " + CanonicalJson.DEEPEST + " levels");
        }
        space();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Optional.empty());
            default -> number();
        };
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        space();
        if (taken('}')) {
            return map;
        }
        do {
            space();
            if (peek() != '"') {
                throw wrong("a name in quotes");
            }
            String name = string();
            space();
            take(':');
            if (map.put(name, value(depth + 1)) != null) {
                throw wrong("each name once, not '" + name + "' again");
            }
            space();
        } while (taken(','));
        take('}');
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        space();
        if (taken(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
            space();
        } while (taken(','));
        take(']');
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            char c = next();
            if (c == '"') {
                break;
            }
            if (c < 0x20) {
                at--;
                throw wrong("an escape instead of a control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        for (int i = 0; i < out.length(); i++) {
            if (Character.isHighSurrogate(out.charAt(i))
                    && i + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(out.charAt(i))) {
                throw wrong("both halves of a surrogate pair");
            }
        }
        return out.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = hexDigit(next());
                    code = code << 4 | digit;
                }
                yield (char) code;
            }
            default -> {
                at--;
                throw wrong("an escape that JSON knows");
            }
        };
    }

    private int hexDigit(char c) {
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            at--;
            throw wrong("four hex digits");
        }
        return digit;
    }

    private Object number() {
        int start = at;
        taken('-');
        if (!taken('0')) {
            digits();
        }
        boolean whole = true;
        if (taken('.')) {
            digits();
            whole = false;
        }
        if (taken('e') || taken('E')) {
            if (!taken('+')) {
                taken('-');
            }
            digits();
            whole = false;
        }
        String spelling = text.substring(start, at);
        double number = Double.parseDouble(spelling);
        if (number == Math.rint(number) && Math.abs(number) <= CanonicalJson.LARGEST_WHOLE) {
            return (long) number;
        }
        if (!Double.isFinite(number)
                || (whole && !CanonicalNumber.render(number).equals(spelling))) {
            throw wrong("a number that a double holds");
        }
        return number;
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("a value");
        }
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return meaning;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("a value");
        }
        return text.charAt(at);
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong("the closing quote");
        }
        return text.charAt(at++);
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char c) {
        if (!taken(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("malformed JSON at character %d: expected %s".formatted(at, expected));
    }
}
