package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.register.Act;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A penalty is published, found, and taken back: its text goes from everywhere, a tombstone and every proof stay. */
class LawfulRemovalTest {

    private static final String PARTY = "清河百货经营部";
    private static final String FACTS = "销售侵犯注册商标专用权的箱包二十只";

    @TempDir
    private static Path folder;

    private static Served served;
    private static PenaltyCases penalties;

    @BeforeAll
    static void start() {
        served = new Served(folder.resolve("data"));
        penalties = new PenaltyCases(served.platform().caseRoom().cases());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whatIsTakenBackGoesFromPageSearchSqlLakeAndIndexAndLeavesATombstoneAndItsProofs() throws IOException {
        String gone = penalties.published(Map.of("decisionNumber", "京市监罚〔2026〕1号", "partyName", "只此一家商行"), FACTS);
        String kept = penalties.published(Map.of("decisionNumber", "京市监罚〔2026〕2号", "partyName", PARTY), FACTS);
        served.platform().press().run();
        String record = "penalty-CN-" + gone.toUpperCase(Locale.ROOT);
        assertThat(served.get("/record/" + record).body()).contains(FACTS, "只此一家商行", "京市监罚〔2026〕1号");
        assertThat(total("kind=penalty AND 二十只")).isEqualTo(2);
        for (String words : List.of("京市监罚〔2026〕1号", "只此一家")) {
            assertThat(isKept(words, record)).as("before: " + words).isTrue();
        }
        Act publishing = served.platform().caseRoom().cases().acts(gone).getLast();
        ProofBundle proof =
                served.platform().evidence().register().prove(publishing.id()).orElseThrow();
        Manifest issue = served.platform().lake().issues().getLast();

        penalties.changed(gone, "revoked");
        penalties.act(gone, PenaltyCases.ANN, "withdraw", Map.of("withdrawalReason", "复议撤销"));
        served.platform().press().run();

        assertThat(served.get("/record/" + record).body())
                .contains("原决定：撤销")
                .doesNotContain("复议撤销", FACTS, "京市监罚〔2026〕1号");
        assertThat(total("kind=penalty AND 二十只")).isEqualTo(1);
        assertThat(served.get("/record/penalty-CN-" + kept.toUpperCase(Locale.ROOT))
                        .body())
                .as("what stood in the same issue stays")
                .contains(FACTS);
        assertThat(served.platform().lake().sql("SELECT title, id FROM penalty").rows())
                .noneMatch(row -> row.toString().contains("京市监罚〔2026〕1号"));
        assertThat(served.platform().lake().check()).isEmpty();
        assertThat(served.platform().evidence().issues().check()).isEmpty();
        assertThat(served.platform().evidence().register().checkAll()).isEmpty();
        assertThat(served.platform().lake().findWithdrawal(issue.issue())).isPresent();
        assertThat(served.get("/data/" + issue.issue()).statusCode()).isEqualTo(200);
        assertThat(ProofChecker.knowing(
                                served.platform().evidence().register().log().key())
                        .check(proof.render(), Optional.empty()))
                .as("the old proof")
                .isInstanceOf(Verdict.Holds.class);
        assertThat(served.platform().press().removeEnded()).as("done once").isEmpty();
        for (String words : List.of("京市监罚〔2026〕1号", "只此一家")) {
            assertThat(isKept(words, record)).as("after: " + words).isFalse();
        }
    }

    @Test
    void aChangedTextTakesThePlaceOfTheOld() {
        String id = penalties.published(Map.of("decisionNumber", "京市监罚〔2026〕3号", "partyName", PARTY), FACTS);
        served.platform().press().run();
        penalties.changed(id, "changed");
        penalties.act(
                id, PenaltyCases.ANN, "mask-change", Map.of("publicFacts", "销售箱包五只", "publicDecision", "罚款减为一千元"));
        penalties.act(id, PenaltyCases.EVE, "publish-change", Map.of());
        served.platform().press().run();
        assertThat(served.get("/record/penalty-CN-" + id.toUpperCase(Locale.ROOT))
                        .body())
                .contains("销售箱包五只", "罚款减为一千元")
                .doesNotContain(FACTS);
    }

    private int total(String query) {
        return served.json("/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .get("total")
                .asInt();
    }

    /** Whether these words are anywhere in what lake, index, owners and log keep, as it reads back and as it lies on the disk. */
    private boolean isKept(String words, String record) throws IOException {
        Lake lake = served.platform().lake();
        List<String> places = new ArrayList<>();
        places.add(lake.restrictedSql("SELECT * FROM records", Duration.ofMinutes(1), 10_000)
                .rows()
                .toString());
        lake.issues().stream()
                .flatMap(issue -> issue.inputs().stream())
                .forEach(input -> places.add(
                        new String(lake.original(Sha256.parse(input.sha256()), 0, -1), StandardCharsets.UTF_8)));
        served.platform().index().find(RecordId.parse(record)).ifPresent(found -> places.add(found.toString()));
        served.platform().levelOwners();
        served.platform().owners().current().search(words, 5).forEach(owner -> places.add(owner.name()));
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("data").resolve("pg")))
                    .toList()) {
                places.add(new String(
                        Files.readString(file, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8));
            }
        }
        return places.stream().anyMatch(place -> place.contains(words));
    }
}
