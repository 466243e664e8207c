package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import kaiwu.search.Parsed;
import kaiwu.search.SearchRequest;
import kaiwu.server.Platform;
import kaiwu.server.accounts.People;
import kaiwu.server.accounts.Role;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.web.Serving;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a search box, queries that work, and the four verbs. */
@Access(Access.EVERYONE)
@Controller
public final class HomePage {

    private final Platform platform;
    private final Serving serving;

    HomePage(Platform platform, Serving serving) {
        this.platform = platform;
        this.serving = serving;
    }

    @GetMapping("/")
    Page home(Frame frame, HttpServletRequest request) {
        return new Page(
                "home",
                frame,
                new Home(
                        platform.index().size(),
                        platform.catalogue().kinds().size(),
                        tries(frame),
                        serving.letsTry(request) ? People.triable() : List.of()));
    }

    /** The first five of the candidates that find something here. */
    private List<Try> tries(Frame frame) {
        return Arrays.stream(frame.t("home.candidates").split("\\|"))
                .filter(this::findsSomething)
                .limit(5)
                .map(Try::new)
                .toList();
    }

    private boolean findsSomething(String text) {
        return platform.queries().parse(text) instanceof Parsed.Understood understood
                && platform.index()
                                .search(SearchRequest.first(understood.query())
                                        .withSize(0)
                                        .withFacets(List.of(), 0)
                                        .withHighlight(false))
                                .total()
                        > 0;
    }

    /**
     * What the first page shows.
     *
     * @param records how many can be found
     * @param kinds kinds of right the catalogue knows
     * @param tries queries that find something
     * @param triable roles that can be tried with one click; none outside a demonstration
     */
    public record Home(long records, int kinds, List<Try> tries, List<Role> triable) {}

    /** A query that works. */
    public record Try(String text) {

        public String address() {
            return Address.of("/search").with("q", text).toString();
        }
    }
}
