package kaiwu.server.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import kaiwu.ingest.IngestOptions;
import kaiwu.server.Platform;
import kaiwu.spi.Kind;
import kaiwu.spi.record.NumberRole;

/**
 * Two thousand rights of every kind that nobody has: invented titles and owners, dated back from a given day. The same day gives
 * the same rights. They go the way of every file: a table with its mapping, loaded into the lake.
 */
public final class SimulatedRights {

    /** How many there are of each kind. */
    static final int OF_EACH_KIND = 155;

    private static final String MAPPING = """
            columns:
              kind: kind
              office: office
              number.application: application
              number.registration: registration
              number.case: case
              title.zh: zh
              title.en: en
              date.filed: filed
              date.granted: granted
              party.owner: owner
              class.ipc: ipc
              class.nice: nice
              class.locarno: locarno
            """;

    private final Random random;
    private final LocalDate today;

    SimulatedRights(LocalDate today) {
        this.today = today;
        this.random = new Random(today.toEpochDay());
    }

    /** Loads them into the platform of the Simulated Country. */
    public static void load(Platform platform, LocalDate today) {
        try {
            Path folder = Files.createTempDirectory("kaiwu-zz");
            Path table = folder.resolve("simulated.csv");
            Path mapping = folder.resolve("simulated.mapping.yml");
            try {
                Files.writeString(mapping, MAPPING);
                Files.write(
                        table,
                        new SimulatedRights(today)
                                .rows(platform.catalogue().kinds().values()));
                platform.load(List.of(table), IngestOptions.standard(), progress -> {});
            } finally {
                Files.deleteIfExists(table);
                Files.deleteIfExists(mapping);
                Files.delete(folder);
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException("writing the table of simulated rights", wrong);
        }
    }

    /** Ids of the rights that were loaded, in the order of their kinds and numbers. */
    static List<String> ids(Platform platform) {
        List<String> ids = new ArrayList<>();
        platform.lake()
                .issues()
                .forEach(issue -> platform.lake()
                        .read(
                                issue.issue(),
                                version -> ids.add(version.version().id().toString())));
        return ids.stream().distinct().sorted().toList();
    }

    /** The table, its header first. */
    List<String> rows(Collection<Kind> kinds) {
        List<String> rows = new ArrayList<>();
        rows.add("kind,office,application,registration,case,zh,en,filed,granted,owner,ipc,nice,locarno");
        for (Kind kind : kinds) {
            if (isOfARegisterAlone(kind)) {
                continue;
            }
            for (int i = 1; i <= OF_EACH_KIND; i++) {
                rows.add(row(kind, i));
            }
        }
        return rows;
    }

    /** Such records (penalties) come of the cases of that country, not from a table of rights. */
    static boolean isOfARegisterAlone(Kind kind) {
        return kind.identifiedBy().equals(List.of(NumberRole.OTHER));
    }

    private String row(Kind right, int number) {
        String kind = right.id();
        LocalDate filed = today.minusDays(30 + random.nextInt(4000));
        LocalDate granted = filed.plusDays(200 + random.nextInt(700));
        SimulatedNames.Title title = SimulatedNames.title(kind, random);
        List<NumberRole> named = right.identifiedBy();
        String plain = "%d%05d".formatted(filed.getYear(), number);
        boolean decided = named.contains(NumberRole.CASE);
        boolean applied = named.contains(NumberRole.APPLICATION);
        return String.join(
                ",",
                kind,
                "ZZ",
                applied ? plain : "",
                applied || decided ? "" : plain,
                decided ? "(%d)模知裁%d号".formatted(filed.getYear(), number) : "",
                title.zh(),
                title.en(),
                filed.toString(),
                granted.isAfter(today) ? "" : granted.toString(),
                SimulatedNames.owner(random),
                kind.equals("invention") || kind.equals("utilitymodel")
                        ? pick("H01M10/052", "A63H27/08", "B65H75/30", "G06F16/30", "C12N15/82")
                        : "",
                kind.equals("trademark") ? pick("9", "25", "30", "33", "43") : "",
                kind.equals("design") ? pick("06-01", "14-02", "21-01", "26-05") : "");
    }

    private String pick(String... choice) {
        return choice[random.nextInt(choice.length)];
    }
}
