package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest;
import kaiwu.server.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand canaries in everything that a penalty decision keeps from the public, in cases of every outcome; then all that the
 * platform answers and all that it keeps beside the register is searched for them.
 */
class CanaryTest {

    private static final int CASES = 20;
    private static final int EACH = 50;
    private static final List<String> PRIVATE =
            List.of("fileNumber", "rightHolder", "facts", "discretion", "homeAddress", "phone", "idNumber", "property");

    @TempDir
    private Path folder;

    private final List<String> canaries = new ArrayList<>();

    @Test
    void ofAThousandPlantedCanariesNoneIsFound() throws IOException {
        try (Served served = new Served(folder.resolve("data"))) {
            PenaltyCases penalties =
                    new PenaltyCases(served.platform().caseRoom().cases());
            List<String> ids = IntStream.range(0, CASES)
                    .mapToObj(i -> planted(penalties, i))
                    .toList();
            served.platform().press().run();
            assertThat(canaries).hasSize(CASES * EACH).doesNotHaveDuplicates();
            assertThat(ids.stream()
                            .map(id -> served.platform()
                                    .caseRoom()
                                    .cases()
                                    .find(id)
                                    .orElseThrow()
                                    .values()
                                    .toString())
                            .filter(said -> found(said) == EACH)
                            .count())
                    .as("the register has them, so that this search can find them")
                    .isEqualTo(CASES);
            assertThat(served.json("/api/v1/search?q=kind%3Dpenalty")
                            .get("total")
                            .asInt())
                    .as("penalties are public")
                    .isEqualTo(CASES / 5 * 3);

            Map<String, String> places = new HashMap<>();
            answers(served, ids)
                    .forEach(path -> places.put(path, served.get(path).body()));
            places.put(
                    "lake",
                    served.platform()
                            .lake()
                            .restrictedSql("SELECT * FROM records", Duration.ofMinutes(1), 10_000)
                            .rows()
                            .toString());
            for (Manifest issue : served.platform().lake().issues()) {
                for (Manifest.FileEntry input : issue.inputs()) {
                    places.put(
                            "original " + input.name(),
                            new String(
                                    served.platform().lake().original(Sha256.parse(input.sha256()), 0, -1),
                                    StandardCharsets.UTF_8));
                }
            }
            ids.forEach(id -> places.put(
                    "index " + id,
                    served.platform().index().find(RecordId.parse(record(id))).toString()));
            places.put(
                    "log",
                    served
                            .platform()
                            .evidence()
                            .register()
                            .leaves()
                            .read(
                                    0,
                                    served.platform()
                                            .evidence()
                                            .register()
                                            .leaves()
                                            .size())
                            .stream()
                            .map(leaf -> new String(leaf, StandardCharsets.UTF_8))
                            .collect(Collectors.joining()));
            assertThat(places.values().stream().filter(String::isBlank))
                    .as("the cases alone send a stranger to sign in and say nothing")
                    .hasSizeLessThanOrEqualTo(CASES);
            assertThat(places.entrySet().stream()
                            .filter(place -> found(place.getValue()) > 0)
                            .map(Map.Entry::getKey))
                    .isEmpty();
        }
        assertThat(files().stream().filter(file -> found(read(file)) > 0)).isEmpty();
    }

    /** A case with its canaries; a fifth each is only masked, published, changed, taken back and withheld. */
    private String planted(PenaltyCases penalties, int number) {
        Map<String, String> said = new HashMap<>();
        List<String> mine = IntStream.range(0, EACH)
                .mapToObj(i -> "CANARY%02dX%02dZ".formatted(number, i))
                .toList();
        canaries.addAll(mine);
        for (int i = 0; i < PRIVATE.size(); i++) {
            said.put(PRIVATE.get(i), mine.get(i));
        }
        said.put("secrets", String.join("\n", mine.subList(PRIVATE.size(), EACH)));
        said.put("decisionNumber", "京市监罚〔2026〕%d号".formatted(number));
        String facts = "销售侵权商品若干";
        switch (number % 5) {
            case 0 -> {
                return penalties.masked(said, facts);
            }
            case 1 -> {
                return penalties.published(said, facts);
            }
            case 2 -> {
                String id = penalties.published(said, facts);
                penalties.changed(id, "changed");
                penalties.act(
                        id, PenaltyCases.ANN, "mask-change", Map.of("publicFacts", "改", "publicDecision", "罚款减为一千元"));
                penalties.act(id, PenaltyCases.EVE, "publish-change", Map.of());
                return id;
            }
            case 3 -> {
                String id = penalties.published(said, facts);
                penalties.changed(id, "revoked");
                penalties.act(id, PenaltyCases.ANN, "withdraw", Map.of("withdrawalReason", "复议撤销"));
                return id;
            }
            default -> {
                String id = penalties.masked(said, facts);
                penalties.act(
                        id,
                        PenaltyCases.ANN,
                        "propose-withholding",
                        Map.of("withholding", "stability", "withholdingReason", mine.get(EACH - 1)));
                penalties.act(id, PenaltyCases.SUE, "approve-withholding", Map.of());
                return id;
            }
        }
    }

    private static List<String> answers(Served served, List<String> ids) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/search?q=kind%3Dpenalty",
                "/search?q=kind%3Dpenalty&lang=en",
                "/api/v1/search?q=kind%3Dpenalty",
                "/issues",
                "/data",
                "/owners?q=%E6%B8%85%E6%B2%B3",
                "/ledger",
                "/log/checkpoint",
                "/procedures/penalty_disclosure",
                "/procedures/penalty_disclosure/figures",
                "/procedures/penalty_disclosure/figures.csv"));
        served.platform()
                .lake()
                .issues()
                .forEach(issue -> paths.addAll(List.of(
                        "/issues/" + issue.issue(), "/data/" + issue.issue(), "/api/v1/issues/" + issue.issue())));
        ids.forEach(id -> paths.addAll(List.of(
                "/record/" + record(id),
                "/record/" + record(id) + "?lang=en",
                "/api/v1/records/" + record(id),
                "/case/" + id)));
        return paths;
    }

    private static String record(String id) {
        return "penalty-CN-" + id.toUpperCase(Locale.ROOT);
    }

    private long found(String text) {
        return text.contains("CANARY")
                ? canaries.stream().filter(text::contains).count()
                : 0;
    }

    /** Everything on the disk but the database of the register, which has to keep them; what the database logs is searched. */
    private List<Path> files() throws IOException {
        Path database = folder.resolve("data").resolve("pg");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(database)
                            || file.toString().endsWith(".log")
                            || file.startsWith(database.resolve("log")))
                    .toList();
            assertThat(all).as("files to search").hasSizeGreaterThan(20);
            return all;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException wrong) {
            throw new AssertionError("reading " + file, wrong);
        }
    }
}
