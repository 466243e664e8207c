package kaiwu.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The Ed25519 key with which a log signs its checkpoints. Immutable, thread-safe.
 *
 * <p>Kept in one file {@code log.key} that only its owner may read (0600): two lines, the public key as {@link VerifierKey}
 * writes it and the private key as PKCS #8 in base64. The public line is also in {@code log.vkey}, for everyone.
 */
public final class LogKey {

    private final VerifierKey verifier;
    private final PrivateKey secret;

    private LogKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /**
     * The key kept in this folder; made on the first call.
     *
     * @param name the log's name, used when the key is made: like a URL without scheme, no space, no plus
     */
    public static LogKey openOrCreate(Path folder, String name) {
        Path file = folder.resolve("log.key");
        try {
            if (!Files.exists(file)) {
                generate(name).save(folder, file);
            }
            List<String> lines = Files.readAllLines(file);
            LogKey key = read(lines);
            if (!key.verifier.verifies(new byte[0], key.sign(new byte[0]))) {
                throw new KaiwuException(ErrorCode.DAMAGED, file + " holds two halves of different keys");
            }
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the log's key cannot be read or made: " + file, wrong);
        }
    }

    private static LogKey read(List<String> lines) throws GeneralSecurityException {
        return new LogKey(
                VerifierKey.parse(lines.get(0)),
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(Base64Text.parse(lines.get(1)))));
    }

    private static LogKey generate(String name) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] x509 = pair.getPublic().getEncoded();
        return new LogKey(
                new VerifierKey(name, Arrays.copyOfRange(x509, x509.length - 32, x509.length)), pair.getPrivate());
    }

    private void save(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("log.vkey"), verifier + "\n");
        Path fresh = folder.resolve("log.key.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, verifier + "\n" + Base64Text.render(secret.getEncoded()) + "\n");
        DurableFile.move(fresh, file);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The 64 bytes of the signature over this message. */
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "signing with the log's key failed", impossible);
        }
    }

    /** The log's name alone; the secret stays unsaid. */
    @Override
    public String toString() {
        return "LogKey of " + verifier.name();
    }
}
