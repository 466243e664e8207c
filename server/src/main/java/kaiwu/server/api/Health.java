package kaiwu.server.api;

import java.util.Map;
import kaiwu.server.Platform;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the platform answers, for machines. */
@RestController
final class Health {

    private final Platform platform;

    Health(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/health")
    Map<String, Object> health() {
        return Map.of("status", "up", "records", platform.index().size());
    }
}
