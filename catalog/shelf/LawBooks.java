package shelf;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.Reckoning;
import kaiwu.kernel.law.RuleTable;
import kaiwu.kernel.law.Step;
import kaiwu.spi.LawBook;
import kaiwu.spi.LawChange;
import kaiwu.spi.LawNames;
import kaiwu.spi.LawTopic;
import kaiwu.spi.StepGround;

/**
 * The law as the catalogue holds it: every office folder with a {@code law} folder in it. {@code law/<topic>} is one topic,
 * {@code calendar} the working days.
 */
public final class LawBooks {

    private LawBooks() {}

    /** What {@code topic.yml} holds; the topic's id is the folder's name. */
    private record Definition(int order, Bilingual name) {}

    /**
     * Reads all of them, by ST.3 code.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and line, when something is not whole
     */
    public static Map<String, LawBook> load() {
        return Place.read(LawBooks::load);
    }

    static Map<String, LawBook> load(Path root) {
        Map<String, LawBook> books = new LinkedHashMap<>();
        for (Path office : Place.folders(root, "offices", "office.yml")) {
            if (Files.isDirectory(office.resolve("law"))) {
                String id = Place.idOf(office);
                books.put(id.toUpperCase(Locale.ROOT), book(office, "offices/" + id));
            }
        }
        return books;
    }

    private static LawBook book(Path office, String name) {
        Path law = office.resolve("law");
        String file = name + "/law";
        List<LawTopic> topics = Place.folders(office, "law", "topic.yml").stream()
                .map(folder -> topic(folder, file + "/" + Place.idOf(folder)))
                .sorted(Comparator.comparingInt(LawTopic::order))
                .toList();
        try {
            return new LawBook(
                    Place.idOf(office).toUpperCase(Locale.ROOT),
                    new Reckoning(CalendarTable.read(office.resolve("calendar"), name + "/calendar")),
                    topics,
                    changes(law.resolve("changes.tsv"), file + "/changes.tsv"),
                    steps(law.resolve("steps.tsv"), file + "/steps.tsv"),
                    names(law.resolve("laws.tsv"), file + "/laws.tsv"));
        } catch (IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static LawTopic topic(Path folder, String file) {
        String id = Place.idOf(folder);
        Definition definition = Binder.read(folder.resolve("topic.yml"), file + "/topic.yml", Definition.class);
        Path fees = folder.resolve("fees.tsv");
        try {
            return new LawTopic(
                    id,
                    definition.order(),
                    definition.name(),
                    new RuleTable(RuleRows.read(folder.resolve("rules.tsv"), file + "/rules.tsv", Optional.of(id))),
                    new FeeTable(
                            Files.isRegularFile(fees)
                                    ? FeeRows.read(fees, file + "/fees.tsv", Optional.of(id))
                                    : List.of(),
                            RoundingMode.HALF_UP));
        } catch (IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<LawChange> changes(Path path, String file) {
        return TabTable.read(path, file, List.of("on", "ground", "mark", "zh", "en")).stream()
                .map(row -> new LawChange(
                        row.read("on", LocalDate::parse),
                        row.must("ground"),
                        row.read("mark", Certainty::parse),
                        row.both("zh", "en")))
                .sorted(Comparator.comparing(LawChange::on))
                .toList();
    }

    private static Map<Step.Kind, StepGround> steps(Path path, String file) {
        Map<Step.Kind, StepGround> steps = new EnumMap<>(Step.Kind.class);
        for (TabTable.Row row : TabTable.read(path, file, List.of("step", "ground", "mark", "zh", "en"))) {
            Step.Kind kind = row.read("step", word -> LawWords.word(Step.Kind.class, word));
            steps.put(
                    kind, new StepGround(row.must("ground"), row.read("mark", Certainty::parse), row.both("zh", "en")));
        }
        for (Step.Kind kind : Step.Kind.values()) {
            if (!steps.containsKey(kind)) {
                throw new KaiwuException(ErrorCode.CATALOGUE, file + ": lacks the step " + kind);
            }
        }
        return steps;
    }

    private static LawNames names(Path path, String file) {
        Map<String, String> names = new HashMap<>();
        for (TabTable.Row row : TabTable.read(path, file, List.of("en", "zh"))) {
            names.put(row.must("en"), row.must("zh"));
        }
        return new LawNames(names);
    }
}
