package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.accounts.RoleHolder;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a case is, over HTTP: a mediation is its mediator's and its parties', a penalty its office's and those above. */
class ReachServingTest {

    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aMediationIsItsMediatorsAndItsPartiesAlone() {
        try (Visitor asking = as("asking", "", "applicant");
                Visitor asked = as("asked", "", "applicant");
                Visitor mediator = as("mediator-a", "320000", "mediator");
                Visitor other = as("mediator-b", "320000", "mediator");
                Visitor judge = as("judge", "", "judge")) {
            String address =
                    Visitor.leads(asking.postForm("/file/mediation", MEDIATION)).orElseThrow();
            assertThat(other.get(address).statusCode())
                    .as("before the other side agrees")
                    .isEqualTo(404);
            assertThat(asked.postForm(
                                    address,
                                    "action",
                                    "consent",
                                    "role",
                                    "other-side",
                                    "key",
                                    "k1",
                                    "p.identity=i.txt",
                                    "B")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(other.get(address).statusCode())
                    .as("while it waits for one")
                    .isEqualTo(200);
            assertThat(mediator.postForm(
                                    address,
                                    "action",
                                    "take-over",
                                    "role",
                                    "mediator",
                                    "key",
                                    "k2",
                                    "confirm",
                                    "recusal")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(other.get(address + "/paper/request").statusCode()).isEqualTo(404);
            assertThat(other.get("/desk").body()).doesNotContain(address);
            assertThat(judge.get(address).statusCode()).isEqualTo(404);
            for (Visitor its : List.of(asking, asked, mediator)) {
                assertThat(its.get(address).statusCode()).isEqualTo(200);
                assertThat(its.get("/desk").body()).contains(address);
            }
        }
    }

    @Test
    void aPenaltyIsItsOfficesAndThoseAbove() {
        try (Visitor kunshan = as("kunshan", "320583", "enforcement-officer");
                Visitor jiangsu = as("jiangsu", "320000", "enforcement-officer");
                Visitor yiwu = as("yiwu", "330782", "enforcement-officer");
                Visitor above = as("above", "320500", "supervisor");
                Visitor beside = as("beside", "330000", "supervisor")) {
            String address = Visitor.leads(kunshan.postForm("/file/penalty_disclosure", PENALTY))
                    .orElseThrow();
            assertThat(yiwu.get(address).statusCode()).isEqualTo(404);
            assertThat(beside.get(address).statusCode()).isEqualTo(404);
            assertThat(yiwu.get("/desk").body()).doesNotContain(address);
            assertThat(above.get(address).statusCode()).isEqualTo(200);
            assertThat(jiangsu.get("/desk").body()).contains(address);
            assertThat(jiangsu.postForm(address, "action", "report-credit", "role", "enforcement-officer", "key", "k3")
                            .body())
                    .contains("Another office keeps this case");
            assertThat(kunshan.postForm(address, "action", "report-credit", "role", "enforcement-officer", "key", "k4")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void anOfficeAssignsTransfersAndBulkActsAreJudgedOneByOne() {
        try (Visitor yiwu = as("yiwu-one", "330782", "enforcement-officer");
                Visitor other = as("yiwu-two", "330782", "enforcement-officer");
                Visitor zhejiang = as("zhejiang", "330000", "enforcement-officer");
                Visitor kunshan = as("kunshan-two", "320583", "enforcement-officer")) {
            PENALTY[5] = "p7";
            String first = Visitor.leads(yiwu.postForm("/file/penalty_disclosure", PENALTY))
                    .orElseThrow();
            PENALTY[5] = "p8";
            String second = Visitor.leads(yiwu.postForm("/file/penalty_disclosure", PENALTY))
                    .orElseThrow();
            PENALTY[5] = "p0";
            assertThat(yiwu.get(first).body()).contains("Among the offices", "Yiwu");
            String[] assign = {
                "do",
                "assign",
                "role",
                "enforcement-officer",
                "login",
                "yiwu-two",
                "case",
                id(first),
                "case",
                id(second)
            };
            String done = yiwu.post("/desk", assign).body();
            assertThat(done.split(": ?done|done</li>")).hasSizeGreaterThan(2);
            assertThat(other.get("/desk").body()).contains("In my hands", first, second);
            assertThat(yiwu.post(
                                    "/desk",
                                    "do",
                                    "assign",
                                    "role",
                                    "enforcement-officer",
                                    "login",
                                    "kunshan-two",
                                    "case",
                                    id(first))
                            .body())
                    .contains("Nobody of this name can take the case in hand");
            assertThat(kunshan.post(first + "/desk", "do", "transfer", "office", "320583")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(zhejiang.post(first + "/desk", "do", "remark", "text", "请抓紧。")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(yiwu.get(first).body()).contains("请抓紧。", "Remark of the office above");
            assertThat(yiwu.post(first + "/desk", "do", "remark", "text", "mine")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(yiwu.post(first + "/desk", "do", "transfer", "office", "320583")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(yiwu.get(first).statusCode()).isEqualTo(404);
            assertThat(kunshan.get(first).statusCode()).isEqualTo(200);
            for (String order : List.of("due", "age", "lane")) {
                assertThat(yiwu.get("/desk?by=" + order).body())
                        .contains(second)
                        .doesNotContain(first);
            }
            assertThat(yiwu.get("/desk/pendency").body()).contains("disclosure of a penalty decision", "Drawn by lot");
        }
    }

    private static String id(String address) {
        return address.substring("/case/".length());
    }

    private static final String[] MEDIATION = {
        "step", "file",
        "role", "requester",
        "key", "m0",
        "f.origin", "request",
        "f.disputeKind", "licence",
        "f.subjectMatter", "风筝图案许可",
        "f.requesterName", "甲",
        "f.otherName", "乙",
        "f.otherAccount", "asked",
        "f.claim", "支付许可费",
        "p.request=r.txt", "request",
        "p.identity=i.txt", "A"
    };

    private static final String[] PENALTY = {
        "step", "file",
        "role", "enforcement-officer",
        "key", "p0",
        "f.caseTitle", "假冒专利案",
        "f.fileNumber", "昆知立〔2026〕3号",
        "f.body", "昆山市知识产权局",
        "f.bodyRegion", "320583",
        "f.rightKind", "patent",
        "f.cause", "假冒专利",
        "f.origin", "report",
        "f.openedOn", "2026-01-05",
        "f.track", "ordinary",
        "f.decisionNumber", "昆知罚〔2026〕3号",
        "f.decidedOn", "2026-03-02",
        "f.partyType", "organisation",
        "f.partyName", "远山机械有限公司",
        "f.legalRepresentative", "高山",
        "f.partyPlace", "same",
        "f.facts", "标注已终止的专利号。",
        "f.penalties", "罚款",
        "f.basis", "专利法（2020）第68条",
        "f.performance", "15日内缴至指定银行",
        "f.told", "yes",
        "f.removal", "light",
        "p.decision=d.txt", "decision"
    };

    private static Visitor as(String login, String office, String role) {
        return RoleHolder.enter(served, login, office, role);
    }
}
