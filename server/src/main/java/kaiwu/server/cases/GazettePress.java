package kaiwu.server.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaiwu.ingest.IngestReport;
import kaiwu.ingest.SourceReport;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.register.cases.Gazette;
import kaiwu.register.cases.GazetteWeek;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints the gazette of the platform's registers: writes each week as a file and loads it as any office's file is loaded. A week
 * that is over is printed once; doing it again changes nothing, and what a failure left out is printed the next time. One
 * printing at a time.
 */
public final class GazettePress {

    /** The source under which the gazette stands in the lake. */
    public static final String SOURCE = "register_gazette";

    private static final Logger LOG = LoggerFactory.getLogger(GazettePress.class);

    private final Gazette gazette;
    private final Lake lake;
    private final Function<Path, IngestReport> loading;

    /**
     * @param loading loads one file of the source {@link #SOURCE} and all that follows from it
     */
    public GazettePress(Gazette gazette, Lake lake, Function<Path, IngestReport> loading) {
        this.gazette = gazette;
        this.lake = lake;
        this.loading = loading;
    }

    /**
     * A week that was printed.
     *
     * @param lines how many lines the file has
     * @param rejected how many of them name no record that there can be; the issue's problems say why
     * @param issue the issue in the lake; empty when the lake had all of it already
     */
    public record Printed(GazetteWeek week, long lines, long rejected, Optional<String> issue) {}

    /**
     * Prints the weeks that are over and not printed yet.
     *
     * @param today whether also what the running week has published so far is printed; the rest of it, with all of this, follows
     *     when it is over
     */
    public synchronized List<Printed> print(boolean today) {
        Set<String> there = lake.issues().stream()
                .filter(issue -> issue.source().equals(SOURCE))
                .flatMap(issue -> issue.inputs().stream())
                .map(Manifest.FileEntry::name)
                .collect(Collectors.toSet());
        GazetteWeek now = gazette.now();
        List<Printed> printed = new ArrayList<>();
        for (GazetteWeek week : gazette.weeks()) {
            boolean over = week.compareTo(now) < 0;
            if (over && !there.contains(name(week))) {
                printed.add(print(week, name(week)));
            } else if (!over && today) {
                printed.add(print(week, name(week, gazette.today().format(DateTimeFormatter.BASIC_ISO_DATE))));
            }
        }
        return List.copyOf(printed);
    }

    private static String name(GazetteWeek week) {
        return "register-gazette-" + week + ".jsonl";
    }

    /** Name of the file of a week that is not over. */
    private static String name(GazetteWeek week, String until) {
        return "register-gazette-" + week + "-" + until + ".jsonl";
    }

    private Printed print(GazetteWeek week, String name) {
        byte[] bytes = gazette.file(week);
        try {
            Path folder = Files.createTempDirectory("kaiwu-gazette");
            try {
                Path file = Files.write(folder.resolve(name), bytes);
                IngestReport report = loading.apply(file);
                if (report.rejected() > 0) {
                    LOG.error(
                            "{} lines of the gazette of {} name no record that there can be", report.rejected(), week);
                }
                Optional<String> issue = report.sources().stream()
                        .map(SourceReport::issue)
                        .flatMap(Optional::stream)
                        .findFirst();
                return new Printed(week, report.documents(), report.rejected(), issue);
            } finally {
                Files.deleteIfExists(folder.resolve(name));
                Files.delete(folder);
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the gazette of " + week + " cannot be written", wrong);
        }
    }
}
