package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Outcome;
import kaiwu.ledger.Cosignatures;
import kaiwu.ledger.SignedNote;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Witnesses' word on the log's checkpoints: {@code POST /log/cosignatures} takes a checkpoint of this log as a signed note with
 * their lines (C2SP tlog-cosignature), {@code GET /log/cosigned} gives the latest that any known witness signed.
 */
@Access(Access.EVERYONE)
@RestController
final class CosignatureApi {

    private static final int LARGEST = 1 << 16;

    private final Platform platform;

    CosignatureApi(Platform platform) {
        this.platform = platform;
    }

    @PostMapping("/log/cosignatures")
    ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
        String note = new String(request.getInputStream().readNBytes(LARGEST + 1), StandardCharsets.UTF_8);
        return switch (cosignatures().accept(parse(note))) {
            case Outcome.Allowed allowed -> ResponseEntity.noContent().build();
            case Outcome.Refused refused ->
                throw new HttpProblem(
                                422,
                                "refused",
                                refused.ground().text(),
                                refused.ground().remedy())
                        .with("ground", refused.ground().code());
        };
    }

    private static SignedNote parse(String note) {
        try {
            return SignedNote.parse(note);
        } catch (IllegalArgumentException malformed) {
            throw HttpProblem.badCall(
                    new Bilingual("正文须为签名文书（C2SP signed-note）。", "The body is a signed note (C2SP signed-note)."));
        }
    }

    @GetMapping("/log/cosigned")
    ResponseEntity<String> cosigned() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .body(cosignatures()
                        .find()
                        .orElseThrow(() -> HttpProblem.notFound(
                                new Bilingual("尚无见证人签名的检查点。", "No witness has signed a checkpoint yet.")))
                        .toString());
    }

    private Cosignatures cosignatures() {
        return platform.evidence().cosignatures();
    }
}
