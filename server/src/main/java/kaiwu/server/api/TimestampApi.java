package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kaiwu.ledger.time.TimestampAlgorithm;
import kaiwu.ledger.time.TimestampAuthority;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /tsa} and {@code POST /tsa/sm2}: timestamps over HTTP (RFC 3161, 3.4). The body is a TimeStampReq, the answer a
 * TimeStampResp; whatever comes in is answered with 200 and the protocol's own status.
 */
@Access(Access.EVERYONE)
@RestController
final class TimestampApi {

    private final Platform platform;

    TimestampApi(Platform platform) {
        this.platform = platform;
    }

    @PostMapping("/tsa")
    ResponseEntity<byte[]> p256(HttpServletRequest request) throws IOException {
        return answer(TimestampAlgorithm.P256, request);
    }

    @PostMapping("/tsa/sm2")
    ResponseEntity<byte[]> sm2(HttpServletRequest request) throws IOException {
        return answer(TimestampAlgorithm.SM2, request);
    }

    private ResponseEntity<byte[]> answer(TimestampAlgorithm algorithm, HttpServletRequest request) throws IOException {
        byte[] asked = request.getInputStream().readNBytes(TimestampAuthority.LARGEST + 1);
        return ResponseEntity.ok()
                .header("Content-Type", "application/timestamp-reply")
                .header("Cache-Control", "no-store")
                .body(platform.timestamps().get(algorithm).signer().answer(asked));
    }
}
