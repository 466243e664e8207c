package kaiwu.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The secret of a data folder from which rights that have no number get one: {@code lake/id.key}, 32 random bytes, readable by
 * the folder's owner alone, made when first needed. The number is an HMAC-SHA256 (RFC 2104) of the right's text: the same text
 * has the same number as long as the folder lives, and nobody without the key can tell from a number whether a guessed text is
 * the right one. Immutable; decision 0008.
 */
final class IdKey {

    private static final int LENGTH = 32;
    private static final int DIGITS = 16;

    private final byte[] key;

    private IdKey(byte[] key) {
        this.key = key;
    }

    /** The key in this file, which is made when it is not there and the lake is {@code writable}. */
    static IdKey of(Path file, boolean writable) {
        try {
            if (Files.exists(file)) {
                byte[] key = Files.readAllBytes(file);
                if (key.length != LENGTH) {
                    throw new KaiwuException(
                            ErrorCode.DAMAGED, file + " has " + key.length + " bytes, expected " + LENGTH);
                }
                return new IdKey(key);
            }
            byte[] key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            if (writable) {
                keep(file, key);
            }
            return new IdKey(key);
        } catch (IOException wrong) {
            throw StorageStream.failed(file, wrong);
        }
    }

    private static void keep(Path file, byte[] key) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(half, key);
        Durable.force(half);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.force(folder);
    }

    /** Sixteen hexadecimal digits for this text. */
    String number(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code).substring(0, DIGITS);
        } catch (GeneralSecurityException absent) {
            throw new KaiwuException(ErrorCode.INTERNAL, "this JDK has no HmacSHA256", absent);
        }
    }
}
