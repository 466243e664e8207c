package kaiwu.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;

/**
 * A log's public Ed25519 key with the log's name, written {@code name+id+key} as in C2SP signed-note: the id is the first four
 * bytes of SHA-256 over name, line feed, the byte 1 and the key, in hex; the key is the byte 1 and the 32 bytes, in base64.
 * Immutable; equal by its text.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        if (!isName(name) || key.length != 32) {
            throw new IllegalArgumentException("a log's name has no space and no plus, its key 32 bytes: " + name);
        }
        this.name = name;
        this.key = key.clone();
    }

    /**
     * Reads a key as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when the text is anything else, also when its id does not fit its key
     */
    public static VerifierKey parse(String text) {
        String[] part = text.strip().split("\\+", 3);
        byte[] typed = part.length == 3 ? Base64Text.parse(part[2]) : new byte[0];
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not a log's public key (name+id+key): " + text);
        }
        VerifierKey key = new VerifierKey(part[0], Arrays.copyOfRange(typed, 1, 33));
        if (!HexFormat.of().formatHex(key.id()).equals(part[1])) {
            throw new IllegalArgumentException("the key's id does not fit the key: " + text);
        }
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '+' || c < 0x20);
    }

    /** The log's name: the first line of its checkpoints. */
    public String name() {
        return name;
    }

    /** The four bytes that tell this key from others in a note. */
    byte[] id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 33);
        all[start.length] = ED25519;
        System.arraycopy(key, 0, all, start.length + 1, 32);
        return Arrays.copyOf(Sha256.of(all).bytes(), 4);
    }

    /** Whether {@code signature} is this key's over {@code message} (RFC 8032); anything malformed is false. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message);
            return signature.length == 64 && ed25519.verify(signature);
        } catch (SignatureException | InvalidKeyException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "this JDK lacks Ed25519, which JDK 15 brought", impossible);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + 32);
        System.arraycopy(key, 0, x509, X509_PREFIX.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.render(typed);
    }
}
