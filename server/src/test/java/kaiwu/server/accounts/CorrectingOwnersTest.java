package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kaiwu.server.LinkedRights;
import kaiwu.server.Served;
import kaiwu.spi.record.NameKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the right corrects owners on their page; everyone else reads. */
class CorrectingOwnersTest {

    private static final String SWALLOWTAIL =
            NameKey.of("Swallowtail Kites Co., Ltd.", "", "").toString();
    private static final String HIRUNDO = NameKey.of("Hirundo Works", "", "").toString();

    private static Served served;
    private static Account statistician;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
        served.load(LinkedRights.write(folder.resolve("in")));
        served.platform().levelOwners();
        Accounts accounts = served.platform().people().accounts();
        Role role = Roles.find("statistician").orElseThrow();
        Accounts.Made made = accounts.open("counter", "Counter", "风筝 string of 40 ells", "test");
        AccountId id = ((Accounts.Made.Done) made).account().id();
        LocalOffice.list().stream()
                .filter(office -> role.levels().contains(office.level()))
                .findFirst()
                .ifPresent(office -> accounts.setOffice(id, office, "test"));
        accounts.give(id, role, "test");
        statistician = accounts.find(id).orElseThrow();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String owner(String name) {
        return served.platform()
                .owners()
                .current()
                .ownerOf(NameKey.find(name).orElseThrow())
                .orElseThrow()
                .toString();
    }

    @Test
    void aCorrectionIsMadeOnThePageShownThereAndTakenBack() {
        try (Visitor visitor = new Visitor(served.address(""))) {
            visitor.bring(served.platform().people().sessions().start(statistician, false, true, "test", "test"));
            assertThat(visitor.get("/owner/" + owner(SWALLOWTAIL)).body()).contains("name=\"other\"", "name=\"b\"");

            assertThat(visitor.post("/owner/" + SWALLOWTAIL + "/one", "other", HIRUNDO, "ground", "renamed", "key", "1")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(owner(HIRUNDO)).isEqualTo(owner(SWALLOWTAIL));
            String page = visitor.get("/owner/" + owner(HIRUNDO)).body();
            assertThat(page).contains("renamed", "name=\"act\"");
            String act = page.replaceAll("(?s).*name=\"act\" value=\"([^\"]+)\".*", "$1");

            assertThat(visitor.post("/owner/" + SWALLOWTAIL + "/undo", "act", act, "ground", "not so", "key", "2")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(owner(HIRUNDO)).isNotEqualTo(owner(SWALLOWTAIL));

            assertThat(visitor.post("/owner/" + SWALLOWTAIL + "/one", "other", HIRUNDO, "ground", " ", "key", "3")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(visitor.post("/owner/" + SWALLOWTAIL + "/two", "a", "x", "b", HIRUNDO, "ground", "y", "key", "4")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoHasNotTheRightReadsAndCannotCorrect() {
        try (Visitor visitor = new Visitor(served.address(""))) {
            assertThat(visitor.get("/owner/" + owner(SWALLOWTAIL)).body()).doesNotContain("name=\"other\"");
            assertThat(visitor.post("/owner/" + SWALLOWTAIL + "/one", "other", HIRUNDO, "ground", "mine", "key", "5")
                            .statusCode())
                    .isBetween(300, 499);
            assertThat(owner(HIRUNDO)).isNotEqualTo(owner(SWALLOWTAIL));
        }
    }
}
