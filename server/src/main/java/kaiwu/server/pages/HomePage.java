package kaiwu.server.pages;

import java.util.List;
import kaiwu.server.Platform;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a search box, queries that work, and the four verbs. */
@Controller
public final class HomePage {

    private final Platform platform;

    HomePage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/")
    Page home(Frame frame) {
        return new Page("home", frame, new Home(0, platform.catalogue().kinds().size(), List.of()));
    }

    /**
     * What the first page shows.
     *
     * @param records how many can be found
     * @param kinds kinds of right the catalogue knows
     * @param tries queries that find something
     */
    public record Home(long records, int kinds, List<Try> tries) {}

    /** A query that works. */
    public record Try(String text) {

        public String address() {
            return Address.of("/search").with("q", text).toString();
        }
    }
}
