package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.World;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public log's files as they are: {@code /log/checkpoint} and {@code /log/tile/…} (C2SP tlog-tiles). */
@Access(Access.EVERYONE)
@RestController
final class LogFiles {

    private static final Pattern TILE = Pattern.compile("tile/(?:entries|\\d{1,2})/[x0-9/]+(?:\\.p/\\d{1,3})?");

    private final Platform platform;

    LogFiles(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return file("checkpoint", "text/plain;charset=UTF-8", "no-cache");
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
        String name = World.path(request).substring("/log/".length());
        if (!TILE.matcher(name).matches()) {
            throw missing(name);
        }
        return file(name, "application/octet-stream", "public, max-age=31536000, immutable");
    }

    private ResponseEntity<byte[]> file(String name, String type, String caching) throws IOException {
        Path file = platform.evidence().register().log().folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw missing(name);
        }
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", caching)
                .body(Files.readAllBytes(file));
    }

    private static HttpProblem missing(String name) {
        return HttpProblem.notFound(new Bilingual(
                "日志没有文件 " + name + "。已有的范围见 /log/checkpoint。",
                "The log has no file " + name + "; /log/checkpoint says how far it goes."));
    }
}
