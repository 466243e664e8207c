package kaiwu.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.picture.Likeness;
import kaiwu.server.Platform;
import kaiwu.server.api.PictureCall.Filter;
import kaiwu.server.api.PictureCall.Resembling;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/pictures/search}: the picture is the body of the call; the answer is what resembles it. */
@Access(Access.EVERYONE)
@RestController
public final class PictureApi {

    private final Platform platform;

    PictureApi(Platform platform) {
        this.platform = platform;
    }

    @PostMapping(path = "/api/v1/pictures/search", produces = "application/json")
    Map<String, Object> search(
            InputStream body,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String locarno,
            @RequestParam(defaultValue = "") String figurative,
            @RequestParam(defaultValue = "20") int size)
            throws IOException {
        if (size < 1 || size > PictureCall.MOST) {
            throw HttpProblem.badCall(
                    new Bilingual("size 应为 1 至 " + PictureCall.MOST + "。", "size is 1 to " + PictureCall.MOST + "."));
        }
        PictureCall.Shown shown = PictureCall.shown(body);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("picture", shown.hash());
        json.put("pictures", platform.pictures().shelf().size());
        json.put(
                "hits",
                PictureCall.search(platform, shown.signature(), new Filter(kind, locarno, figurative), size).stream()
                        .map(PictureApi::hit)
                        .toList());
        return json;
    }

    private static Map<String, Object> hit(Resembling found) {
        Likeness likeness = found.likeness();
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("id", found.record().id().toString());
        hit.put("file", found.file());
        hit.put("small", "/pictures/small/" + found.hash());
        hit.put("score", rounded(likeness.score()));
        Map<String, Object> reasons = new LinkedHashMap<>();
        reasons.put("shape", rounded(likeness.shape()));
        reasons.put("part", likeness.part());
        reasons.put("places", rounded(likeness.places()));
        reasons.put("colours", rounded(likeness.colours()));
        hit.put("reasons", reasons);
        return hit;
    }

    private static double rounded(float share) {
        return Math.round(share * 1000) / 1000.0;
    }

    /** A small copy of a picture on the shelf. */
    @GetMapping("/pictures/small/{hash}")
    ResponseEntity<byte[]> small(@PathVariable String hash) {
        byte[] png = platform.pictures()
                .shelf()
                .small(hash)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual("没有这幅图片。", "There is no such picture.")));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .header("Content-Type", "image/png")
                .body(png);
    }
}
