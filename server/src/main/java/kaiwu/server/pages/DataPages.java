package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.Manifest;
import kaiwu.lake.Withdrawal;
import kaiwu.register.Act;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The data: each issue with its counts, hashes and coverage, and each source with its producer and licence. */
@Access(Access.EVERYONE)
@Controller
public final class DataPages {

    private final Platform platform;

    DataPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/data")
    Page data(Frame frame) {
        List<Manifest> issues = new ArrayList<>(platform.lake().issues());
        Collections.reverse(issues);
        Map<String, Source> used = new TreeMap<>();
        issues.forEach(issue -> {
            Source source = platform.catalogue().sources().get(issue.source());
            if (source != null) {
                used.put(source.id(), source);
            }
        });
        return new Page(
                "data",
                frame,
                new Issues(
                        issues,
                        platform.lake().everyIssue().stream()
                                .filter(issue -> !issues.contains(issue))
                                .toList(),
                        List.copyOf(used.values()),
                        platform.catalogue().sources().size(),
                        platform.index().size(),
                        new Labels(platform.catalogue(), frame.lang())));
    }

    @GetMapping("/data/{issue}")
    Page issue(Frame frame, @PathVariable String issue) {
        Manifest manifest = platform.lake()
                .findIssue(issue)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有名为 " + issue + " 的批次；全部批次见 /data。",
                        "There is no issue " + issue + "; /data lists them all.")));
        Optional<Act> leaf =
                platform.findEvidence().flatMap(open -> open.issues().find(issue));
        return new Page(
                "issue",
                frame,
                new Issue(
                        manifest,
                        platform.lake().findWithdrawal(issue),
                        leaf,
                        new Labels(platform.catalogue(), frame.lang())));
    }

    /**
     * Every issue, the newest first.
     *
     * @param withdrawn those of which the manifest alone is left
     * @param sources those that brought an issue
     * @param readable how many sources can be read
     */
    public record Issues(
            List<Manifest> issues,
            List<Manifest> withdrawn,
            List<Source> sources,
            int readable,
            long records,
            Labels labels) {

        public long versions() {
            return issues.stream().mapToLong(Manifest::versions).sum();
        }
    }

    /**
     * One issue with what its manifest says.
     *
     * @param leaf the act that records it in the public log; empty when it is not recorded yet
     */
    public record Issue(Manifest manifest, Optional<Withdrawal> withdrawal, Optional<Act> leaf, Labels labels) {

        /** Where machines find its place in the log, its proof and its manifest. */
        public String api() {
            return "/api/v1/issues/" + manifest.issue();
        }

        public String share(long count) {
            return manifest.versions() == 0 ? "" : Math.round(100.0 * count / manifest.versions()) + " %";
        }
    }
}
