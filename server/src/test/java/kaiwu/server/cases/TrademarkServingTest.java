package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Sha256;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Command;
import kaiwu.server.Served;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark that is born in the register: applied for, published, then found and read like any other. */
class TrademarkServingTest {

    private static final String MARK = "trademark-CN-92600001";
    private static final Actor FIRM = actor("firm");
    private static final Actor CLERK = actor("clerk", "formality-officer");
    private static final Actor EVE = actor("eve", "examiner");

    @TempDir
    private Path folder;

    private Served served;
    private int keys;

    @BeforeEach
    void start() {
        served = new Served(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aMarkPublishedHereIsARecordWithTitleApplicantGoodsAndClasses() {
        String id = filed();
        act(id, CLERK, "formality-officer", "take-fee", Map.of("paymentNumber", "JF-1"));
        act(id, CLERK, "formality-officer", "accept", Map.of("mark", MARK));
        act(id, EVE, "examiner", "publish", Map.of());
        served.platform().press().print(true);
        assertThat(served.get("/record/" + MARK + "?lang=en").body())
                .contains("沙燕", "Published for opposition")
                .doesNotContain("江城市河沿路1号");

        assertThat(served.get("/record/" + MARK + "?lang=en").body()).contains("远山风筝有限公司", "风筝线轴");
        assertThat(served.json("/api/v1/search?q=" + URLEncoder.encode("沙燕", StandardCharsets.UTF_8))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    private String filed() {
        Map<String, String> form = new HashMap<>(Map.of(
                "channel", "online",
                "serviceWay", "electronic",
                "applicantName", "远山风筝有限公司",
                "address", "江城市河沿路1号",
                "markName", "沙燕",
                "markForm", "word",
                "markCategory", "individual",
                "goods", "28：风筝\n28：风筝线轴\n35：替他人推销",
                "classCount", "2",
                "extraItems", "0"));
        Sha256 paper = Sha256.of("paper");
        Cases.Result result = cases().begin(
                        "trademark",
                        FIRM,
                        Command.of("file", "applicant", "k0")
                                .with(form)
                                .handingIn(Map.of("specimen", paper, "identity", paper)));
        return ((Cases.Result.Done) result).act().subject();
    }

    private void act(String id, Actor actor, String role, String action, Map<String, String> form) {
        Cases.Result result = cases().act(
                        id,
                        actor,
                        Command.of(action, role, "k" + ++keys)
                                .with(form)
                                .confirming(action(action).bars()));
        assertThat(result).as(action).isInstanceOf(Cases.Result.Done.class);
    }

    private Action action(String id) {
        Procedure trademark = cases().get("trademark");
        return trademark.getAction(id);
    }

    private Cases cases() {
        return served.platform().caseRoom().cases();
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.empty(), Optional.empty());
    }
}
