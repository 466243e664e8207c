package kaiwu.ledger;

import java.util.Base64;

/** Base64 (RFC 4648, 4) with padding, and only in its one canonical spelling. */
final class Base64Text {

    private Base64Text() {}

    static String render(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #render} would write */
    static byte[] parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!render(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 with stray bits: " + text);
        }
        return bytes;
    }
}
