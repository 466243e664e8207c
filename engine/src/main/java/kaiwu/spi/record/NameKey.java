package kaiwu.spi.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kaiwu.kernel.Sha256;

/**
 * Names a way of writing an owner: the first 64 bits of the SHA-256 of name, country and address, each without case, width,
 * blanks and points. An owner goes by the smallest key of its names, and is found by any of them, so an address once given out
 * leads to the owner for ever, whatever is merged. Immutable.
 *
 * @param bits the 64 bits
 */
public record NameKey(long bits) implements Comparable<NameKey> {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{16}");

    public static NameKey of(String name, String country, String address) {
        return new NameKey(Sha256.of(bare(name) + "|" + bare(country) + "|" + bare(address))
                .prefix());
    }

    /** How this party is written. */
    public static NameKey of(Party party) {
        return of(party.name(), party.country(), party.address());
    }

    /** Reads a key as {@link #toString} writes it; empty when the text is anything else. */
    public static Optional<NameKey> find(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(new NameKey(Long.parseUnsignedLong(text, 16)))
                : Optional.empty();
    }

    /** Letters and digits alone, of uniform width and case; the text itself when it has none. */
    public static String bare(String text) {
        String wide = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder letters = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.isEmpty() ? text.strip() : letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    @Override
    public int compareTo(NameKey other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    /** Sixteen hexadecimal digits. */
    @Override
    public String toString() {
        return "%016x".formatted(bits);
    }
}
