package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A penalty is published, found, and taken back: its text goes from everywhere, a tombstone and every proof stay. */
class LawfulRemovalTest {

    private static final Sha256 PAPER = Sha256.of("paper");
    private static final String PARTY = "清河百货经营部";
    private static final String FACTS = "销售侵犯注册商标专用权的箱包二十只";

    private final Actor ann = officer("ann");
    private final Actor eve = officer("eve");

    @TempDir
    private static Path folder;

    private static Served served;
    private static int keys;

    @BeforeAll
    static void start() {
        served = new Served(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whatIsTakenBackGoesFromPageSearchSqlLakeAndIndexAndLeavesATombstoneAndItsProofs() throws IOException {
        String gone = published("京市监罚〔2026〕1号");
        String kept = published("京市监罚〔2026〕2号");
        served.platform().press().run();
        String record = "penalty-CN-" + gone.toUpperCase(Locale.ROOT);
        assertThat(served.get("/record/" + record).body()).contains(FACTS, PARTY, "京市监罚〔2026〕1号");
        assertThat(total("kind=penalty AND 二十只")).isEqualTo(2);
        Act publishing = cases().acts(gone).getLast();
        ProofBundle proof =
                served.platform().evidence().register().prove(publishing.id()).orElseThrow();
        Manifest issue = served.platform().lake().issues().getLast();

        act(gone, ann, "record-change", Map.of("changeKind", "revoked", "changedOn", day(0), "changeBy", "市人民政府"));
        act(gone, ann, "withdraw", Map.of("withdrawalReason", "复议撤销"));
        served.platform().press().run();

        assertThat(served.get("/record/" + record).body()).contains("复议撤销").doesNotContain(FACTS, "京市监罚〔2026〕1号");
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
        served.platform().levelOwners();
        assertThat(holding("lake", "京市监罚〔2026〕1号")).isEmpty();
        assertThat(holding("index", "京市监罚〔2026〕1号")).isEmpty();
        assertThat(holding("log", FACTS)).isEmpty();
    }

    @Test
    void aChangedTextTakesThePlaceOfTheOld() {
        String id = published("京市监罚〔2026〕3号");
        served.platform().press().run();
        act(id, ann, "record-change", Map.of("changeKind", "changed", "changedOn", day(0), "changeBy", "市人民政府"));
        act(id, eve, "publish-change", Map.of("publicFacts", "销售箱包五只", "publicDecision", "罚款减为一千元"));
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

    /** Files below a folder of the data that hold these words as they are. */
    private List<Path> holding(String below, String words) throws IOException {
        String wanted = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .contains(wanted);
                        } catch (IOException wrong) {
                            throw new AssertionError(wrong);
                        }
                    })
                    .toList();
        }
    }

    private Cases cases() {
        return served.platform().caseRoom().cases();
    }

    private String published(String number) {
        Map<String, String> form = new HashMap<>(Map.ofEntries(
                Map.entry("caseTitle", PARTY + "侵犯商标专用权案"),
                Map.entry("fileNumber", "案" + number),
                Map.entry("body", "清河区市场监督管理局"),
                Map.entry("bodyRegion", "110101"),
                Map.entry("rightKind", "trademark"),
                Map.entry("cause", "侵犯注册商标专用权"),
                Map.entry("origin", "report"),
                Map.entry("openedOn", day(20)),
                Map.entry("track", "ordinary"),
                Map.entry("decisionNumber", number),
                Map.entry("decidedOn", day(5)),
                Map.entry("partyType", "organisation"),
                Map.entry("partyName", PARTY),
                Map.entry("legalRepresentative", "甲"),
                Map.entry("partyPlace", "same"),
                Map.entry("facts", "全文"),
                Map.entry("penalties", "罚款"),
                Map.entry("fine", "5000"),
                Map.entry("basis", "商标法第60条"),
                Map.entry("performance", "十五日内缴纳"),
                Map.entry("told", "yes"),
                Map.entry("removal", "standard")));
        Cases.Result recorded = cases().begin(
                        "penalty_disclosure",
                        ann,
                        Command.of("record", "enforcement-officer", key())
                                .with(form)
                                .handingIn(Map.of("decision", PAPER)));
        String id = done(recorded).subject();
        act(id, ann, "mask", Map.of("publicFacts", FACTS, "publicDecision", "没收侵权商品，罚款五千元"));
        act(id, eve, "publish", Map.of());
        return id;
    }

    private void act(String id, Actor actor, String action, Map<String, String> fields) {
        done(cases().act(
                        id,
                        actor,
                        Command.of(action, "enforcement-officer", key())
                                .with(fields)
                                .confirming(List.of("portrait"))
                                .handingIn(
                                        action.equals("record-change") ? Map.of("changeDocument", PAPER) : Map.of())));
    }

    private String key() {
        return "k" + keys++;
    }

    private String day(int ago) {
        return cases().today().minusDays(ago).toString();
    }

    private static Act done(Cases.Result result) {
        assertThat(result).isInstanceOf(Cases.Result.Done.class);
        return ((Cases.Result.Done) result).act();
    }

    private static Actor officer(String id) {
        return new Actor(id, id, Set.of("enforcement-officer"), Optional.empty(), Optional.empty());
    }
}
