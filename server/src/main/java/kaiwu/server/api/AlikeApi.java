package kaiwu.server.api;

import java.util.Map;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/alike}: names that look, sound or mean alike, each with its reasons. */
@RestController
final class AlikeApi {

    private final Platform platform;

    AlikeApi(Platform platform) {
        this.platform = platform;
    }

    @Access(Access.EVERYONE)
    @GetMapping(path = "/api/v1/alike", produces = "application/json")
    Map<String, Object> alike(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "class", defaultValue = "") String classes,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "20") int size) {
        return AlikeCall.of(platform, name, kind, classes, office, size).answer(platform);
    }
}
