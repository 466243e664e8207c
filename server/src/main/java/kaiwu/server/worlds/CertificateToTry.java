package kaiwu.server.worlds;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.register.Deposits;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Something to verify: an invented certificate, the proof that it was deposited in the Simulated Country's register, and the
 * same proof with one digit changed, which no checker takes.
 */
@RestController
@Access(Access.EVERYONE)
final class CertificateToTry {

    private static final byte[] CERTIFICATE = """
            模拟国 SIMULATED COUNTRY
            质押登记证书（模拟，无任何效力） Certificate of pledge (simulated, of no effect)
            编号 No. ZZ-PL-000001
            出质人 Pledgor: 云岭精工有限公司    质权人 Pledgee: 鹿鸣银行
            标的 Subject: 一种轻型风筝线轴 A light kite reel
            """.getBytes(StandardCharsets.UTF_8);

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private final Platform platform;

    CertificateToTry(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/certificate.txt")
    ResponseEntity<byte[]> certificate() {
        return file("certificate.txt", "text/plain;charset=UTF-8", CERTIFICATE);
    }

    @GetMapping("/certificate.json")
    ResponseEntity<byte[]> proof() {
        return file("certificate.json", "application/json", proven());
    }

    @GetMapping("/spoiled.json")
    ResponseEntity<byte[]> spoiled() {
        return file("spoiled.json", "application/json", spoil(proven()));
    }

    private byte[] proven() {
        Deposits deposits = platform.evidence().deposits();
        Deposits.Request request = new Deposits.Request(
                Sha256.of(CERTIFICATE).toString(),
                CERTIFICATE.length,
                "certificate.txt",
                Optional.empty(),
                "模拟国知识产权局",
                "certificate-to-try");
        if (deposits.deposit(request) instanceof Deposits.Result.Receipt receipt) {
            return deposits.proof(receipt.act().id()).orElseThrow().render();
        }
        throw new KaiwuException(ErrorCode.INTERNAL, "the certificate to try cannot be deposited");
    }

    /** The same with the last digit of its first hash changed. */
    static byte[] spoil(byte[] proof) {
        String text = new String(proof, StandardCharsets.UTF_8);
        Matcher hash = DIGITS.matcher(text);
        if (!hash.find()) {
            throw new KaiwuException(ErrorCode.INTERNAL, "a proof without a hash cannot be spoiled");
        }
        int last = hash.end() - 1;
        char other = text.charAt(last) == '0' ? '1' : '0';
        return (text.substring(0, last) + other + text.substring(last + 1)).getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", type)
                .body(content);
    }
}
