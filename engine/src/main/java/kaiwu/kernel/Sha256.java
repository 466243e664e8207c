package kaiwu.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash (FIPS 180-4): 32 bytes. Immutable; equal by content; written as 64 lower-case hex digits. */
public final class Sha256 implements Comparable<Sha256> {

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of these bytes. */
    public static Sha256 of(byte[] content) {
        return new Sha256(digest().digest(content));
    }

    /** The hash of this text's UTF-8 bytes. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The 32 bytes of a hash that was computed elsewhere.
     *
     * @throws IllegalArgumentException when there are not exactly 32
     */
    public static Sha256 ofHash(byte[] hash) {
        if (hash.length != 32) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + hash.length);
        }
        return new Sha256(hash.clone());
    }

    /**
     * Reads 64 hex digits.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Sha256 parse(String hex) {
        return ofHash(HexFormat.of().parseHex(hex.strip()));
    }

    /** A fresh digest, for content that comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new KaiwuException(
                    ErrorCode.INTERNAL, "this JDK lacks SHA-256, which every JDK must have", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first eight bytes as a number: a fingerprint for in-memory sets. */
    public long prefix() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    @Override
    public int compareTo(Sha256 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
