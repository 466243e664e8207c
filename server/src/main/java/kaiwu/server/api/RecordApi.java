package kaiwu.server.api;

import java.time.Instant;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** {@code GET /api/v1/records/{id}}: one record with all its versions, without what is read by permission only. */
@Access(Access.EVERYONE)
@RestController
public final class RecordApi {

    private final Platform platform;

    RecordApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/records/{id}", produces = "application/json")
    ResponseEntity<Map<String, Object>> record(@PathVariable String id, WebRequest request) {
        RightRecord record = get(platform, id);
        if (request.checkNotModified(etag(record), changedAt(platform, record).toEpochMilli())) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok(RecordAnswer.record(record));
    }

    /**
     * The public view of a record.
     *
     * @throws HttpProblem 404 when the text is no record id, or there is no such record
     */
    public static RightRecord get(Platform platform, String id) {
        return RecordId.find(id).flatMap(platform.index()::find).orElseThrow(() -> unknown(id));
    }

    /** There is no such record. */
    static HttpProblem unknown(String id) {
        return HttpProblem.notFound(new Bilingual(
                "没有编号为 " + id + " 的记录。编号形如 invention-CN-201910123456.7，可从检索结果取得。",
                "There is no record " + id
                        + ". An id looks like invention-CN-201910123456.7; search results show it."));
    }

    /** Changes whenever a version comes. */
    public static String etag(RightRecord record) {
        StringBuilder hashes = new StringBuilder();
        record.versions().forEach(version -> hashes.append(version.hash()));
        return "\"" + Sha256.of(hashes + record.status().toString()).toString().substring(0, 32) + "\"";
    }

    /** When the newest issue that tells of the record was loaded. */
    public static Instant changedAt(Platform platform, RightRecord record) {
        return record.versions().stream()
                .flatMap(version -> platform.lake().findIssue(version.issue()).stream())
                .map(Manifest::loadedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
