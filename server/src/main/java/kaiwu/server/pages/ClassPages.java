package kaiwu.server.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.classes.ClassTree;
import kaiwu.server.classes.Place;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.server.words.Lang;
import kaiwu.spi.Kind;
import kaiwu.spi.Scheme;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Classification schemes to browse: all of them, one as a tree, one place in it; and places found by words. */
@Access(Access.EVERYONE)
@Controller
public final class ClassPages {

    private static final int MOST_FOUND = 200;

    private final Platform platform;

    ClassPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/classes")
    Page schemes(Frame frame, @RequestParam(defaultValue = "") String q) {
        ClassTree tree = new ClassTree(platform);
        if (!q.isBlank()) {
            return new Page("classes-found", frame, new FoundPlaces(q.strip(), tree.search(q, MOST_FOUND)));
        }
        List<SchemeLine> lines = tree.schemes().stream()
                .map(scheme -> new SchemeLine(scheme, tree.records(scheme, ""), kinds(scheme, frame.lang())))
                .sorted(Comparator.comparing(SchemeLine::records).reversed())
                .toList();
        return new Page("classes", frame, new Schemes(lines));
    }

    private List<String> kinds(Scheme scheme, Lang lang) {
        return platform.catalogue().kinds().values().stream()
                .filter(kind -> kind.schemes().contains(scheme.id()))
                .map(Kind::name)
                .map(lang::of)
                .toList();
    }

    @GetMapping({"/classes/{scheme}", "/classes/{scheme}/{*symbol}"})
    Page place(Frame frame, @PathVariable String scheme, @PathVariable(required = false) Optional<String> symbol) {
        String asked = symbol.map(path -> path.substring(1)).orElse("");
        Place place = new ClassTree(platform).find(scheme, asked).orElseThrow(() -> notFound(scheme, asked));
        return new Page("class", frame, new Shown(place));
    }

    /** There is no such place. */
    public static HttpProblem notFound(String scheme, String symbol) {
        String named = symbol.isEmpty() ? scheme : scheme + " " + symbol;
        return HttpProblem.notFound(new Bilingual(
                "没有分类 " + named + "；全部分类体系见 /classes。",
                "There is no class " + named + "; /classes lists all schemes."));
    }

    /** The page of a place; the slash in a symbol stays what it is. */
    public static String address(String scheme, String symbol) {
        String path = symbol.isEmpty()
                ? ""
                : "/"
                        + List.of(symbol.split("/", -1)).stream()
                                .map(Address::segment)
                                .collect(Collectors.joining("/"));
        return "/classes/" + scheme + path;
    }

    /** Every scheme, the one with the most records first. */
    public record Schemes(List<SchemeLine> lines) {}

    /**
     * One scheme in the list.
     *
     * @param records how many records have a place in it
     * @param kinds kinds of right it classifies
     */
    public record SchemeLine(Scheme scheme, long records, List<String> kinds) {

        public String address() {
            return ClassPages.address(scheme.id(), "");
        }
    }

    /** Places found by words. */
    public record FoundPlaces(String q, List<Place.Counted> places) {

        /** The places by their schemes. */
        public Map<Scheme, List<Place.Counted>> byScheme() {
            return places.stream()
                    .collect(Collectors.groupingBy(Place.Counted::scheme, LinkedHashMap::new, Collectors.toList()));
        }

        public String address(Place.Counted place) {
            return ClassPages.address(place.scheme().id(), place.symbol());
        }
    }

    /** One place of a scheme. */
    public record Shown(Place place) {

        public String address(String symbol) {
            return ClassPages.address(place.scheme().id(), symbol);
        }

        public String address(Place.Step step) {
            return ClassPages.address(step.scheme().id(), step.symbol());
        }

        public String results() {
            return Address.of("/search").with("q", place.query()).toString();
        }

        /** The address at which programs find the same. */
        public String api() {
            return "/api/v1" + address(place.symbol());
        }
    }
}
