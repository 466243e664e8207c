package kaiwu.server.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds, as authenticator programs show them (RFC 6238 over RFC 4226, SHA-1). */
final class Totp {

    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * The time step whose code this is: the present one or the one before, for codes typed as they change.
     *
     * @param after steps up to this one are used up
     */
    static OptionalLong step(byte[] seed, String code, Instant now, long after) {
        if (!code.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long present = now.getEpochSecond() / SECONDS;
        for (long step = present - 1; step <= present; step++) {
            if (step > after && MessageDigest.isEqual(code(seed, step).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a time step. */
    static String code(byte[] seed, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA1", missing);
        }
    }

    /** A seed as people type it: base 32 (RFC 4648) without padding. */
    static String typed(byte[] seed) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : seed) {
            held = (held << 8 | (next & 0xff)) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> (bits - 5) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(held << (5 - bits) & 31)).toString();
    }
}
