package kaiwu.server.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Seals the few secrets that must be read again, so that a copy of the database alone opens none of them: AES-256-GCM under the
 * key of the file {@code keys/accounts.key} (32 bytes, 0600). What is sealed is bound to its owner's name. Immutable.
 */
final class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Opens the box of this folder; makes its key when there is none. */
    static SecretBox openOrCreate(Path folder) {
        Path file = folder.resolve("accounts.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path fresh = folder.resolve("accounts.key.new");
                Files.deleteIfExists(fresh);
                if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.write(fresh, Secrets.bytes(32));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new SecretBox(Files.readAllBytes(file));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the key " + file + " cannot be read or made: " + wrong, wrong);
        }
    }

    byte[] seal(byte[] secret, String owner) {
        byte[] nonce = Secrets.bytes(NONCE);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, both, NONCE, closed.length);
        return both;
    }

    /** @throws KaiwuException {@code DAMAGED} when it was sealed under another key, for another owner, or changed */
    byte[] open(byte[] closed, String owner) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(closed, NONCE),
                Arrays.copyOfRange(closed, NONCE, closed.length),
                owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED,
                    "a sealed secret does not open under keys/accounts.key; was the key or the database replaced?",
                    wrong);
        }
    }
}
