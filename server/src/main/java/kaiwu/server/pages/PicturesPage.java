package kaiwu.server.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.picture.Likeness;
import kaiwu.server.Platform;
import kaiwu.server.api.PictureCall;
import kaiwu.server.api.PictureCall.Filter;
import kaiwu.server.api.PictureCall.Resembling;
import kaiwu.server.api.PictureCall.Shown;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding by a picture: one is shown, what resembles it is listed with how and how much. Needs no JavaScript. */
@Access(Access.EVERYONE)
@Controller
public final class PicturesPage {

    private static final int PERCENT = 100;

    private final Platform platform;
    private final ShownPictures last;

    PicturesPage(Platform platform, ShownPictures last) {
        this.platform = platform;
        this.last = last;
    }

    @GetMapping("/pictures")
    Page pictures(
            Frame frame,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String locarno,
            @RequestParam(defaultValue = "") String figurative) {
        Filter filter = new Filter(kind, locarno, figurative);
        Optional<Shown> picture = last.find(shown);
        List<Resembling> found = picture.map(
                        sought -> PictureCall.search(platform, sought.signature(), filter, PictureCall.MOST))
                .orElse(List.of());
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        List<SearchFormPage.Choice> kinds = platform.catalogue().kinds().values().stream()
                .map(each -> new SearchFormPage.Choice(each.id(), labels.kind(each.id())))
                .toList();
        return new Page(
                "pictures",
                frame,
                new Model(
                        picture.map(Shown::hash),
                        !shown.isEmpty() && picture.isEmpty(),
                        filter,
                        found,
                        platform.pictures().shelf().size(),
                        kinds,
                        labels));
    }

    /** Takes a picture, or other filters for the one shown before, and goes on to the answer. */
    @PostMapping("/pictures")
    ResponseEntity<Void> show(HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        String hash = value(request, "shown");
        if (file != null && file.getSize() > 0) {
            try (InputStream in = file.getInputStream()) {
                Shown shown = PictureCall.shown(in);
                last.keep(shown);
                hash = shown.hash();
            }
        }
        if (hash.isEmpty()) {
            throw HttpProblem.badCall(new Bilingual("请选择一个图片文件。", "Choose the file of a picture."));
        }
        Address address = Address.of("/pictures").with("shown", hash);
        for (String filter : List.of("kind", "locarno", "figurative")) {
            String value = value(request, filter);
            address = value.isBlank() ? address : address.with(filter, value.strip());
        }
        return ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, address.toString())
                .build();
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A small copy of the picture that was shown, for whoever has the address of the answer. */
    @GetMapping("/pictures/shown/{hash}")
    ResponseEntity<byte[]> shown(@PathVariable String hash) {
        return last.find(hash)
                .map(picture -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_TYPE, "image/png")
                        .body(picture.small()))
                .orElseThrow(
                        () -> HttpProblem.notFound(new Bilingual("这幅图片已不在内存中。", "That picture is no longer kept.")));
    }

    /**
     * What the page shows.
     *
     * @param shown hash of the picture that was shown
     * @param forgotten whether one was shown that is no longer kept
     * @param onTheShelf how many pictures can be found
     */
    public record Model(
            Optional<String> shown,
            boolean forgotten,
            Filter filter,
            List<Resembling> found,
            int onTheShelf,
            List<SearchFormPage.Choice> kinds,
            Labels labels) {

        public String percent(Likeness likeness) {
            return Math.round(likeness.score() * PERCENT) + " %";
        }

        /** In what the two are alike, the strongest reason first. */
        public List<String> reasons(Likeness likeness, Frame frame) {
            List<String> reasons = new ArrayList<>();
            String shape = frame.t(
                    likeness.part() ? "pictures.reason.part" : "pictures.reason.whole",
                    Math.round(likeness.shape() * PERCENT));
            String places = frame.t("pictures.reason.places", Math.round(likeness.places() * PERCENT));
            reasons.add(likeness.shape() >= likeness.places() ? shape : places);
            reasons.add(likeness.shape() >= likeness.places() ? places : shape);
            reasons.add(frame.t("pictures.reason.colours", Math.round(likeness.colours() * PERCENT)));
            return reasons;
        }
    }
}
