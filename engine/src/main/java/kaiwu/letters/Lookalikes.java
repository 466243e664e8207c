package kaiwu.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Simplified Chinese characters that look alike, and how much: what comes of drawing the characters of GB 2312 and comparing
 * the pictures. The file {@code lookalikes.txt} has each pair once: a character, then each look-alike that comes after it
 * in Unicode with their likeness, a digit. Immutable; read when first asked for.
 */
public final class Lookalikes {

    /** Likeness of two characters that can hardly be told apart; 0 is none, 10 is the same character. */
    public static final int MOST = 10;

    private final Map<Character, StringBuilder> byCharacter = new HashMap<>(16_384);

    private Lookalikes() {
        try (InputStream in = Objects.requireNonNull(Lookalikes.class.getResourceAsStream("lookalikes.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (int i = 1; i < line.length(); i += 2) {
                    add(line.charAt(0), line.charAt(i), line.charAt(i + 1));
                    add(line.charAt(i), line.charAt(0), line.charAt(i + 1));
                }
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "reading lookalikes.txt", wrong);
        }
    }

    private void add(char c, char like, char digit) {
        byCharacter
                .computeIfAbsent(c, first -> new StringBuilder())
                .append(like)
                .append(digit);
    }

    private static final class Loaded {
        static final Lookalikes TABLE = new Lookalikes();
    }

    /** How much two characters look alike, from 0 to {@link #MOST}. */
    public static int likeness(char a, char b) {
        if (a == b) {
            return MOST;
        }
        CharSequence others = others(a);
        for (int i = 0; i < others.length(); i += 2) {
            if (others.charAt(i) == b) {
                return others.charAt(i + 1) - '0';
            }
        }
        return 0;
    }

    private static CharSequence others(char c) {
        StringBuilder others = Loaded.TABLE.byCharacter.get(c);
        return others == null ? "" : others;
    }

    /** The characters that look like this one, in no order; empty when none does. */
    public static String of(char c) {
        CharSequence others = others(c);
        StringBuilder like = new StringBuilder(others.length() / 2);
        for (int i = 0; i < others.length(); i += 2) {
            like.append(others.charAt(i));
        }
        return like.toString();
    }
}
