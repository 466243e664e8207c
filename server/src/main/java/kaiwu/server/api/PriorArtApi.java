package kaiwu.server.api;

import java.util.Map;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/prior-art} with a text as its body, and {@code GET /api/v1/records/{id}/similar}: records that tell of the
 * same, with the passages that match.
 */
@Access(Access.EVERYONE)
@RestController
final class PriorArtApi {

    private final Platform platform;

    PriorArtApi(Platform platform) {
        this.platform = platform;
    }

    @PostMapping(path = "/api/v1/prior-art", consumes = "text/plain", produces = "application/json")
    Map<String, Object> priorArt(
            @RequestBody(required = false) String text,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "20") int size) {
        return PriorArtCall.ofText(
                        platform, text == null ? "" : text, new PriorArtCall.Limits(q, kind, from, before), size)
                .answer(platform);
    }

    @GetMapping(path = "/api/v1/records/{id}/similar", produces = "application/json")
    Map<String, Object> similar(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "20") int size) {
        return PriorArtCall.ofRecord(
                        platform, RecordApi.get(platform, id), new PriorArtCall.Limits(q, kind, from, before), size)
                .answer(platform);
    }
}
