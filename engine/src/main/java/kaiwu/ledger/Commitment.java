package kaiwu.ledger;

import java.security.MessageDigest;
import kaiwu.kernel.Sha256;

/**
 * How a public leaf speaks of something without saying anything about it: SHA-256 over 32 random bytes, the salt, and then the
 * 32 bytes of the thing's own SHA-256. Who is given salt and hash can check it; who is not cannot even test a guess; once the
 * salt is destroyed nobody can.
 */
public final class Commitment {

    private Commitment() {}

    /** The commitment to what has this hash. */
    public static Sha256 to(Sha256 content, Sha256 salt) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt.bytes());
        return Sha256.ofHash(digest.digest(content.bytes()));
    }
}
