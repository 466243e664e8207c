package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/compare?id=&id=}: two to six records side by side. */
@Access(Access.EVERYONE)
@RestController
final class CompareApi {

    private final Platform platform;

    CompareApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/compare", produces = "application/json")
    Map<String, Object> compare(HttpServletRequest request) {
        return Comparison.of(
                        Optional.ofNullable(request.getParameterValues("id"))
                                .map(List::of)
                                .orElse(List.of()),
                        platform)
                .answer();
    }
}
