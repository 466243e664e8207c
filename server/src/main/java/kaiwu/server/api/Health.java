package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.server.Platform;
import kaiwu.server.Readiness;
import kaiwu.server.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the platform answers, for machines. */
@Access(Access.EVERYONE)
@RestController
final class Health {

    private final Platform platform;

    Health(Platform platform) {
        this.platform = platform;
    }

    /** {@code {"status": "up"|"degraded", "records", "faults": [{"part", "zh", "en"}]}}; pages answer in either case. */
    @GetMapping("/health")
    Map<String, Object> health() {
        List<Readiness.Fault> faults = platform.faults();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", faults.isEmpty() ? "up" : "degraded");
        answer.put("records", platform.index().size());
        answer.put("faults", faults.stream().map(Health::json).toList());
        return answer;
    }

    private static Map<String, Object> json(Readiness.Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", fault.part().id());
        json.put("zh", fault.why().zh());
        json.put("en", fault.why().en());
        return json;
    }
}
