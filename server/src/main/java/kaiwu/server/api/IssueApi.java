package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.ledger.ProofBundle;
import kaiwu.register.Act;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/issues/{issue}}: where the public log records an issue, the proof of it, and the manifest it is about. */
@Access(Access.EVERYONE)
@RestController
final class IssueApi {

    private final Platform platform;

    IssueApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/issues/{issue}", produces = "application/json")
    Map<String, Object> issue(@PathVariable String issue) {
        mustBeThere(issue);
        Act act = platform.evidence().issues().find(issue).orElseThrow(() -> notRecorded(issue));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issue", issue);
        json.put("manifestSha256", act.documents().getFirst().toString());
        json.put("recordedAt", act.recordedAt().toString());
        json.put("leafIndex", act.leafIndex());
        json.put("proof", "/api/v1/issues/" + issue + "/proof");
        json.put("manifest", "/api/v1/issues/" + issue + "/manifest");
        return json;
    }

    @GetMapping("/api/v1/issues/{issue}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String issue) {
        mustBeThere(issue);
        ProofBundle proof = platform.evidence().issues().proof(issue).orElseThrow(() -> notRecorded(issue));
        return file("kaiwu-proof-" + issue + ".json", proof.render());
    }

    @GetMapping("/api/v1/issues/{issue}/manifest")
    ResponseEntity<byte[]> manifest(@PathVariable String issue) {
        mustBeThere(issue);
        return file("manifest-" + issue + ".json", platform.lake().manifest(issue));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Type", "application/json")
                .body(bytes);
    }

    private void mustBeThere(String issue) {
        if (platform.lake().findIssue(issue).isEmpty()) {
            throw HttpProblem.notFound(new Bilingual(
                    "没有名为 " + issue + " 的批次；全部批次见 /data。", "There is no issue " + issue + "; /data lists them all."));
        }
    }

    private static HttpProblem notRecorded(String issue) {
        return HttpProblem.notFound(new Bilingual(
                "批次 " + issue + " 尚未记入公开日志；稍候再试，/health 会说明原因。",
                "Issue " + issue + " is not in the public log yet; try again shortly, /health says why."));
    }
}
