package kaiwu.server.pages;

import java.util.List;
import kaiwu.server.Evidence;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Checking a proof in the reader's own browser, by the platform's script alone: no file leaves the machine. */
@Access(Access.EVERYONE)
@Controller
public final class VerifyPages {

    private final Platform platform;

    VerifyPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/verify")
    Page verify(Frame frame) {
        String key = platform.findEvidence()
                .map(Evidence::register)
                .map(register -> register.log().key().toString())
                .orElse("");
        return new Page("verify", frame, new Checking(key));
    }

    /**
     * What the script needs.
     *
     * @param key this platform's log key; blank as long as the register is not open
     */
    public record Checking(String key) {

        /** What the script says: what it found wrong, and what each fact is called. */
        public List<String> words() {
            return List.of(
                    "working",
                    "holds",
                    "fails",
                    "form",
                    "key",
                    "otherkey",
                    "checkpoint",
                    "signature",
                    "path",
                    "leaf",
                    "document",
                    "otherdocument",
                    "badkey",
                    "original",
                    "log",
                    "index",
                    "size",
                    "type",
                    "recordedAt");
        }
    }
}
