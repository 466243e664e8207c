package kaiwu.server.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.accounts.People;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases to try the platform with: every line of the table gets as far as it says, and lies on the desks of those who try. */
class SimulatedCasesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, true, Optional.empty()));
        SimulatedRights.load(served.simulated(), TODAY);
        List<String> stopped = SimulatedCases.make(served.simulated(), TODAY);
        assertThat(stopped)
                .as("a holiday may stop one or two on their way")
                .hasSizeLessThanOrEqualTo(SimulatedCases.lines().size() - 40);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void thereAreFortyCasesAtLeastAndASecondStartMakesNoMore() {
        assertThat(SimulatedCases.lines()).hasSizeGreaterThanOrEqualTo(40);
        long before = acts();
        assertThat(SimulatedCases.make(served.simulated(), TODAY)).isEmpty();
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void whoeverTriesARoleFindsCasesOnTheDesk() {
        for (String role : List.of(
                "applicant",
                "bank",
                "pledge-officer",
                "mediator",
                "judge",
                "enforcement-officer",
                "supervisor",
                "formality-officer",
                "examiner")) {
            assertThat(People.triable()).extracting("id").contains(role);
            try (Visitor visitor = new Visitor(served.address(""))) {
                visitor.post("/zz/try-as", "role", role);
                assertThat(visitor.get("/zz/desk").body()).as(role).contains("/zz/case/");
            }
        }
    }

    @Test
    void someCasesAreInTheirLastWeekAndSomeAreLate() {
        try (Visitor officer = new Visitor(served.address(""))) {
            officer.post("/zz/try-as", "role", "enforcement-officer");
            String desk = officer.get("/zz/desk").body();
            assertThat(desk).containsPattern("· [0-6] days");
            assertThat(desk).containsPattern("days late");
        }
    }

    private static long acts() {
        return served.simulated().evidence().register().leaves().size();
    }
}
