package kaiwu.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/sets}: takes a list of numbers as plain text, one a line, to be named in queries. */
@Access(Access.EVERYONE)
@RestController
public final class SetApi {

    /** The longest list in bytes. */
    public static final int LONGEST = 1_100_000;

    private final Platform platform;

    SetApi(Platform platform) {
        this.platform = platform;
    }

    /** Takes a list; the same list again is the same set. */
    @PostMapping(path = "/api/v1/sets", consumes = "text/*", produces = "application/json")
    ResponseEntity<Map<String, Object>> keep(InputStream body) throws IOException {
        String id = platform.sets().keep(text(body));
        return ResponseEntity.created(URI.create("/api/v1/sets/" + id)).body(answer(id));
    }

    @GetMapping(path = "/api/v1/sets/{id}", produces = "application/json")
    Map<String, Object> set(@PathVariable String id) {
        Map<String, Object> json = answer(id);
        json.put("numbers", numbers(id));
        return json;
    }

    /**
     * An uploaded list as text.
     *
     * @throws HttpProblem 413 when it is longer than any list may be
     */
    public static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new HttpProblem(
                    413,
                    "too-long",
                    new Bilingual("清单过长", "The list is too long"),
                    new Bilingual("清单至多 " + LONGEST + " 字节。", "A list has at most " + LONGEST + " bytes."));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Map<String, Object> answer(String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("count", numbers(id).size());
        json.put("query", "number in set:" + id);
        return json;
    }

    private List<String> numbers(String id) {
        return platform.sets()
                .find(id)
                .orElseThrow(
                        () -> HttpProblem.notFound(new Bilingual("没有清单 " + id + "。", "There is no list " + id + ".")));
    }
}
