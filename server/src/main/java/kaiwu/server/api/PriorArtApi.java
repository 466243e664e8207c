package kaiwu.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/prior-art} with a text as its body, and {@code GET /api/v1/records/{id}/similar}: records that tell of the
 * same, with the passages that match.
 */
@Access(Access.EVERYONE)
@RestController
final class PriorArtApi {

    /** The longest text in bytes of UTF-8. */
    private static final int LONGEST = 200_000;

    private final Platform platform;

    PriorArtApi(Platform platform) {
        this.platform = platform;
    }

    @PostMapping(path = "/api/v1/prior-art", consumes = "text/plain", produces = "application/json")
    Map<String, Object> priorArt(
            InputStream body,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "20") int size)
            throws IOException {
        return PriorArtCall.ofText(platform, text(body), new PriorArtCall.Limits(q, kind, from, before, expand), size)
                .answer(platform);
    }

    @GetMapping(path = "/api/v1/records/{id}/similar", produces = "application/json")
    Map<String, Object> similar(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "20") int size) {
        return PriorArtCall.ofRecord(
                        platform,
                        RecordApi.get(platform, id),
                        new PriorArtCall.Limits(q, kind, from, before, expand),
                        size)
                .answer(platform);
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new HttpProblem(
                    413,
                    "too-long",
                    new Bilingual("文本过长", "The text is too long"),
                    new Bilingual("文本至多 " + LONGEST + " 字节。", "A text has at most " + LONGEST + " bytes."));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
