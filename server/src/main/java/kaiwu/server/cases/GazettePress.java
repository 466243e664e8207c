package kaiwu.server.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.ingest.IngestReport;
import kaiwu.ingest.SourceReport;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.register.Act;
import kaiwu.register.cases.Gazette;
import kaiwu.register.cases.GazetteLine;
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

    private static final Pattern NAMED = Pattern.compile("register-gazette-([0-9]{4}-W[0-9]{2})(-[0-9]{8})?\\.jsonl");

    /** Nothing that is recorded takes longer to be seen. */
    private static final Duration LAG = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(GazettePress.class);

    private final Gazette gazette;
    private final Lake lake;
    private final Function<Path, IngestReport> loading;
    private final Consumer<Map<String, Bilingual>> withdrawing;
    private Instant lookedUntil = Instant.EPOCH;
    private Instant settledUntil = Instant.EPOCH;

    /**
     * @param loading loads one file of the source {@link #SOURCE} and all that follows from it
     * @param withdrawing withdraws issues, each on a ground, and does all that follows from it
     */
    public GazettePress(
            Gazette gazette,
            Lake lake,
            Function<Path, IngestReport> loading,
            Consumer<Map<String, Bilingual>> withdrawing) {
        this.withdrawing = withdrawing;
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
     * Does what is due: takes out what is public no longer, prints the weeks that are over, and of the running week at once when it
     * brought a text or the end of one, which wait for no Sunday.
     */
    public synchronized void run() {
        removeEnded();
        print(false);
        GazetteWeek week = GazetteWeek.of(gazette.today());
        if (gazette.lines(week).stream().anyMatch(GazetteLine::atOnce)) {
            print(true);
        }
    }

    /**
     * Takes out of the lake what is public no longer: each issue that holds such a text is withdrawn, its bytes are destroyed, and
     * what it held besides is printed again; the words that stand in the place of the text are printed at once. Cut short, it is
     * completed by the next {@link #print}.
     *
     * @return the issues withdrawn
     */
    public synchronized List<String> removeEnded() {
        Instant began = Instant.now();
        Map<Act, Act> ended = gazette.endedTexts(lookedUntil);
        Map<String, byte[]> again = new LinkedHashMap<>();
        Map<String, Bilingual> stale = new LinkedHashMap<>();
        for (Manifest issue : ended.isEmpty() ? List.<Manifest>of() : issues()) {
            List<Map.Entry<Act, Act>> inIt = ended.entrySet().stream()
                    .filter(text -> issue.inputs().stream().anyMatch(input -> holds(input, text.getKey())))
                    .toList();
            if (!inIt.isEmpty()) {
                stale.put(issue.issue(), gazette.ground(inIt.getFirst().getValue()));
                Set<Act> texts = inIt.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
                issue.inputs().forEach(input -> again.put(input.name(), without(input, texts)));
            }
        }
        if (!stale.isEmpty()) {
            withdrawing.accept(stale);
            again.forEach((name, bytes) -> week(name).ifPresent(week -> print(week, name, bytes)));
            print(true);
        }
        lookedUntil = began.minus(LAG);
        return List.copyOf(stale.keySet());
    }

    /** The week of a file of the gazette; empty for a file of another name, which somebody loaded by hand. */
    private static Optional<GazetteWeek> week(String name) {
        Matcher form = NAMED.matcher(name);
        return form.matches() ? GazetteWeek.find(form.group(1)) : Optional.empty();
    }

    /** Whether a file of the gazette has this text. */
    private boolean holds(Manifest.FileEntry input, Act text) {
        return week(input.name()).filter(gazette.weekOf(text)::equals).isPresent()
                && lines(input).anyMatch(line -> line.contains(text.id().toString()));
    }

    /** The issues of the gazette that the lake keeps. */
    private List<Manifest> issues() {
        return lake.issues().stream()
                .filter(issue -> issue.source().equals(SOURCE))
                .toList();
    }

    private Stream<String> lines(Manifest.FileEntry input) {
        byte[] bytes = lake.original(Sha256.parse(input.sha256()), 0, -1);
        return new String(bytes, StandardCharsets.UTF_8).lines();
    }

    /** The file without the lines of these acts. */
    private byte[] without(Manifest.FileEntry input, Set<Act> acts) {
        return lines(input)
                .filter(line ->
                        acts.stream().noneMatch(act -> line.contains(act.id().toString())))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Prints the weeks that are over and not printed yet, and again one of which more was recorded since. A week that has been over
     * for a day and is printed is not looked at again.
     *
     * @param today whether also what the running week has published so far is printed; the rest of it, with all of this, follows
     *     when it is over
     * @return what was printed; a week whose file the lake has already is not
     */
    public synchronized List<Printed> print(boolean today) {
        List<Manifest.FileEntry> inputs =
                issues().stream().flatMap(issue -> issue.inputs().stream()).toList();
        Set<String> names = inputs.stream().map(Manifest.FileEntry::name).collect(Collectors.toSet());
        Set<String> hashes = inputs.stream().map(Manifest.FileEntry::sha256).collect(Collectors.toSet());
        GazetteWeek now = GazetteWeek.of(gazette.today());
        Instant unsettled = now.from(gazette.zone());
        List<Printed> printed = new ArrayList<>();
        for (GazetteWeek week : gazette.weeks(settledUntil)) {
            boolean over = week.compareTo(now) < 0;
            if ((!over && !today) || (gazette.isSettled(week) && names.contains(name(week)))) {
                continue;
            }
            byte[] bytes = gazette.file(week);
            if (bytes.length > 0 && !hashes.contains(Sha256.of(bytes).toString())) {
                printed.add(print(week, over ? name(week) : name(week, gazette.today()), bytes));
            }
            if (over && !gazette.isSettled(week)) {
                unsettled = week.from(gazette.zone());
            }
        }
        settledUntil = unsettled;
        return List.copyOf(printed);
    }

    private static String name(GazetteWeek week) {
        return "register-gazette-" + week + ".jsonl";
    }

    /** Name of the file of a week that is not over. */
    private static String name(GazetteWeek week, LocalDate until) {
        return "register-gazette-" + week + "-" + until.format(DateTimeFormatter.BASIC_ISO_DATE) + ".jsonl";
    }

    private Printed print(GazetteWeek week, String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Printed(week, 0, 0, Optional.empty());
        }
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
