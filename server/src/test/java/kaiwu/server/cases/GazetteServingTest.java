package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Manifest;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge in the gazette: on the record of the right, found by the query language, counted, exported. */
class GazetteServingTest {

    private static final String RIGHT = "invention-CN-201410000001.6";
    private static final Actor PLEDGOR = actor("ann");
    private static final Actor BANK = actor("bank");
    private static final Actor OFFICER = actor("eve", "pledge-officer");

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void start() {
        served = new Served(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aRegisteredPledgeStandsOnTheRecordOfTheRightAndIsFoundAndExported() {
        assertThat(served.platform().press().print(true))
                .as("nothing to publish")
                .isEmpty();
        String id = pledge();
        List<GazettePress.Printed> printed = served.platform().press().print(true);
        assertThat(printed).singleElement().satisfies(week -> {
            assertThat(week.lines()).isEqualTo(1);
            assertThat(week.issue()).isPresent();
        });

        assertThat(served.get("/record/" + RIGHT + "?lang=en").body())
                .contains("Pledge registered; pledgor: 远山机械有限公司", id + "/3")
                .doesNotContain("JC-2026-118", "3,000,000");
        assertThat(served.json("/api/v1/search?q=event%3Dpledged").get("total").asInt())
                .isEqualTo(1);
        assertThat(served.platform()
                        .lake()
                        .sql("SELECT id FROM invention WHERE source = 'register_gazette'")
                        .rows())
                .hasSize(1);
    }

    @Test
    void printingAgainChangesNothing() {
        pledge();
        served.platform().press().print(true);
        List<Manifest> before = served.platform().lake().issues();
        assertThat(served.platform().press().print(true)).isEmpty();
        served.platform().press().run();
        assertThat(served.platform().lake().issues()).isEqualTo(before);
        assertThat(served.platform().lake().check()).isEmpty();
    }

    @Test
    void figuresOpenToTheirCasesAndAgreeWithWhatTheGazetteBroughtIntoTheLake() {
        String id = pledge();
        served.platform().press().print(true);
        String year =
                String.valueOf(served.platform().caseRoom().cases().today().getYear());
        for (String language : List.of("zh", "en")) {
            assertThat(served.get("/procedures/pledge/figures?lang=" + language).body())
                    .contains("/procedures/pledge/figures/registrations/" + year + "\">1</a>", ">3000000.00</a>");
        }
        assertThat(served.get("/procedures/pledge/figures/registrations/" + year)
                        .body())
                .contains(id, "/record/" + RIGHT);
        assertThat(served.get("/procedures/pledge/figures.csv").body())
                .contains("registrations,\"质押登记件数\",\"Pledges registered\",\"件\",\"cases\"," + year + ",1,1");
        assertThat(served.platform()
                        .lake()
                        .sql("SELECT count(DISTINCT id) FROM records WHERE source = 'register_gazette'")
                        .rows())
                .as("counted in the lake")
                .containsExactly(List.of(1L));
        assertThat(served.get("/procedures/mediation/figures?lang=en").body())
                .contains("numbers alone are told")
                .doesNotContain("/procedures/mediation/figures/");
        assertThat(served.get("/procedures/mediation/figures/requests/" + year).statusCode())
                .isEqualTo(404);
    }

    private String pledge() {
        Cases cases = served.platform().caseRoom().cases();
        Sha256 paper = Sha256.of("paper");
        Cases.Result filed = cases.begin(
                "pledge",
                PLEDGOR,
                Command.of("file", "pledgor", "k1")
                        .with(Map.ofEntries(
                                Map.entry("kind", "patent"),
                                Map.entry("channel", "online"),
                                Map.entry("rights", RIGHT),
                                Map.entry("pledgor", "远山机械有限公司"),
                                Map.entry("pledgee", "江城银行"),
                                Map.entry("pledgeeAccount", "bank"),
                                Map.entry("mainContract", "JC-2026-118"),
                                Map.entry("contractOn", "2026-01-05"),
                                Map.entry("debtKind", "loan"),
                                Map.entry("debtAmount", "3000000"),
                                Map.entry("debtFrom", "2026-01-20"),
                                Map.entry("debtTo", "2028-01-19"),
                                Map.entry("scope", "主债权"),
                                Map.entry("contractWhole", "yes"),
                                Map.entry("coOwned", "no"),
                                Map.entry("sameDayInsists", "yes"),
                                Map.entry("invalidationInsists", "yes")))
                        .handingIn(Map.of("contract", paper, "identity", paper)));
        String id = ((Cases.Result.Done) filed).act().subject();
        done(cases.act(id, BANK, Command.of("confirm", "pledgee", "k2")));
        done(cases.act(
                id,
                OFFICER,
                Command.of("register", "pledge-officer", "k3")
                        .confirming(List.of(
                                "not-owner",
                                "ended",
                                "not-granted",
                                "annuity-unpaid",
                                "suspended",
                                "debt-beyond-term",
                                "other",
                                "co-owner-consent"))));
        return id;
    }

    private static void done(Cases.Result result) {
        assertThat(result).isInstanceOf(Cases.Result.Done.class);
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.empty(), Optional.empty());
    }
}
