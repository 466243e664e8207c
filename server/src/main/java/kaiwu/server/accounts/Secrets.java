package kaiwu.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kaiwu.kernel.Sha256;

/** Secrets that the platform makes itself: long enough that their plain SHA-256 can be kept in their place. */
final class Secrets {

    /** No letter that is taken for another: what people copy by hand. */
    private static final String LEGIBLE = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, as 43 letters that need no escaping in an address. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static byte[] bytes(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Five random bits a letter, in groups of five: {@code k7wqm-…}. */
    static String legible(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * 5; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return text.toString();
    }

    /** What is stored of a secret. */
    static byte[] stored(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
