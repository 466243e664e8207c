package kaiwu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note): the text ends with a line feed, then an empty line, then one line
 * {@code — name base64(id, signature)} per signature. Immutable.
 *
 * <p>Signatures of keys that the reader does not ask for (witnesses, say) are carried along and not judged.
 *
 * @param text what is signed, with its last line feed
 * @param signatures the lines under it, each without its line feed
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String MARK = "\u2014 ";
    private static final int LONGEST = 1 << 16;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException(
                    "a note's text ends with a line feed and has no other control character");
        }
        signatures = List.copyOf(signatures);
    }

    /** The text signed by this key alone. */
    public static SignedNote sign(String text, LogKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(key.verifier().id(), 4 + signature.length);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return new SignedNote(text, List.of(MARK + key.verifier().name() + " " + Base64Text.render(line)));
    }

    /**
     * Reads a note as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || gap < 0 || !note.endsWith("\n") || gap + 2 >= note.length()) {
            throw new IllegalArgumentException("not a signed note: no empty line followed by signatures");
        }
        List<String> signatures = new ArrayList<>();
        for (String line : note.substring(gap + 2, note.length() - 1).split("\n", -1)) {
            if (!line.startsWith(MARK) || line.split(" ", -1).length != 3) {
                throw new IllegalArgumentException("not a note's signature: " + line);
            }
            signatures.add(line);
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** Whether one of the signatures is this key's, and every one that says it is this key's is right. */
    public boolean isSignedBy(VerifierKey key) {
        boolean signed = false;
        for (String line : signatures) {
            String[] part = line.split(" ", -1);
            byte[] bytes = Base64Text.parse(part[2]);
            if (!part[1].equals(key.name()) || !Arrays.equals(bytes, 0, Math.min(4, bytes.length), key.id(), 0, 4)) {
                continue;
            }
            if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, 4, bytes.length))) {
                return false;
            }
            signed = true;
        }
        return signed;
    }

    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
