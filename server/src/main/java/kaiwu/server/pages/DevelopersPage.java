package kaiwu.server.pages;

import java.util.List;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.spi.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The query language and the API, told with examples. */
@Access(Access.EVERYONE)
@Controller
public final class DevelopersPage {

    private final Platform platform;

    DevelopersPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/developers")
    Page developers(Frame frame) {
        return new Page(
                "developers",
                frame,
                new Reference(List.copyOf(platform.catalogue().kinds().values())));
    }

    /** What can be asked for. */
    public record Reference(List<Kind> kinds) {}
}
