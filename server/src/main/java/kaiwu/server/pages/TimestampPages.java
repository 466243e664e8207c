package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.time.TimestampAlgorithm;
import kaiwu.ledger.time.TimestampAuthority;
import kaiwu.ledger.time.TimestampKey;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.web.World;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How to get and check a timestamp, and the certificates that checking needs. */
@Access(Access.EVERYONE)
@Controller
public final class TimestampPages {

    private final Platform platform;

    TimestampPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/tsa")
    Page timestamps(Frame frame, HttpServletRequest request) {
        TimestampKey key = platform.timestamps().get(TimestampAlgorithm.P256).key();
        return new Page(
                "tsa",
                frame,
                new Authority(
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                                + World.of(request).prefix(),
                        TimestampAuthority.POLICY,
                        Sha256.of(der(key.root())).toString(),
                        key.certificate().getNotAfter().toInstant().toString().substring(0, 10),
                        platform.timestamps().fault()));
    }

    @GetMapping("/tsa/root.pem")
    ResponseEntity<String> root() {
        return pem(TimestampAlgorithm.P256);
    }

    @GetMapping("/tsa/sm2/root.pem")
    ResponseEntity<String> sm2Root() {
        return pem(TimestampAlgorithm.SM2);
    }

    private ResponseEntity<String> pem(TimestampAlgorithm algorithm) {
        byte[] der = der(platform.timestamps().get(algorithm).key().root());
        return ResponseEntity.ok()
                .header("Content-Type", "application/x-pem-file")
                .body("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "a certificate that was read cannot be written", impossible);
        }
    }

    /**
     * Who stamps.
     *
     * @param address where this server answers, as the reader called it
     * @param policy the policy's number
     * @param root SHA-256 of the root certificate
     * @param until last day of the certificate
     * @param fault why nothing is stamped
     */
    public record Authority(String address, String policy, String root, String until, Optional<Bilingual> fault) {}
}
