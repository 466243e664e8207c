package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.server.Served;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.RoleHolder;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent files for whoever gave them a power of attorney for the procedure, as long as it holds, and for nobody else. */
class MandatesServingTest {

    private static Served served;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()));
        RoleHolder.make(served.platform(), "other-side", "", "applicant");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void anAgentActsForWhoGaveAPowerAsLongAsItHolds() {
        try (Visitor client = RoleHolder.enter(served, "client", "", "applicant");
                Visitor agent = RoleHolder.enter(served, "agent", "", "agent")) {
            Account principal =
                    served.platform().people().accounts().find("client").orElseThrow();
            String forClient = principal.id().toString();
            assertThat(file(agent, "", "k1").body()).contains("names for whom they act");
            assertThat(file(agent, forClient, "k2").statusCode())
                    .as("without a power")
                    .isEqualTo(422);
            power(client, "pledge");
            assertThat(file(agent, forClient, "k3").statusCode())
                    .as("with one for another procedure")
                    .isEqualTo(422);
            assertThat(agent.get("/file/mediation").body()).doesNotContain(forClient);
            power(client, "mediation");
            assertThat(agent.get("/file/mediation").body()).contains(forClient);
            HttpResponse<String> filed = file(agent, forClient, "k4");
            assertThat(filed.statusCode()).isEqualTo(303);
            String address = Visitor.leads(filed).orElseThrow();

            for (Visitor one : java.util.List.of(client, agent)) {
                assertThat(one.get("/desk").body()).contains(address);
                assertThat(one.get(address).body()).contains("Withdraw the request");
            }
            revokeAll(client);
            assertThat(agent.get(address).statusCode())
                    .as("the power is taken back")
                    .isEqualTo(404);
            assertThat(agent.get("/desk").body()).doesNotContain(address);
            assertThat(client.postForm(address, "action", "withdraw", "role", "requester", "key", "k5")
                            .statusCode())
                    .as("the client is the party")
                    .isEqualTo(303);
        }
    }

    @Test
    void anAgentFilesTheirOwnMatterWhenTheySaySoAndOthersAreNotAsked() {
        try (Visitor agent = RoleHolder.enter(served, "agent-too", "", "agent");
                Visitor somebody = RoleHolder.enter(served, "somebody", "", "applicant")) {
            assertThat(file(agent, "self", "k6").statusCode()).isEqualTo(303);
            assertThat(somebody.get("/file/mediation").body()).doesNotContain("On whose behalf");
            assertThat(file(somebody, "", "k7").statusCode()).isEqualTo(303);
            String other = served.platform()
                    .people()
                    .accounts()
                    .find("other-side")
                    .orElseThrow()
                    .id()
                    .toString();
            assertThat(file(somebody, other, "k8").statusCode())
                    .as("for somebody else, without being an agent")
                    .isEqualTo(422);
        }
    }

    @Test
    void anAgentOfBothSidesActsForTheOneWhoseStepItIs() {
        try (Visitor asking = RoleHolder.enter(served, "asking", "", "applicant");
                Visitor agent = RoleHolder.enter(served, "go-between", "", "agent")) {
            Visitor asked = new Visitor(served.address(""));
            Account other =
                    served.platform().people().accounts().find("other-side").orElseThrow();
            asked.post("/sign-in", "login", "other-side", "password", "风筝 string of 40 ells other-side");
            power(asking, "go-between", "mediation");
            power(asked, "go-between", "mediation");
            String asker = served.platform()
                    .people()
                    .accounts()
                    .find("asking")
                    .orElseThrow()
                    .id()
                    .toString();
            String address = Visitor.leads(file(agent, asker, "k9")).orElseThrow();
            assertThat(other.roles()).contains("applicant");
            assertThat(agent.get(address).body()).contains("Withdraw the request", "Agree to mediation");
            assertThat(agent.postForm(
                                    address,
                                    "action",
                                    "consent",
                                    "role",
                                    "other-side",
                                    "key",
                                    "k10",
                                    "p.identity=i.txt",
                                    "B")
                            .statusCode())
                    .isEqualTo(303);
            asked.close();
        }
    }

    private static void power(Visitor client, String procedure) {
        power(client, "agent", procedure);
    }

    private static void power(Visitor client, String agent, String procedure) {
        assertThat(client.post("/account/agents", "agent", agent, "scope", procedure, "until", "2027-06-01")
                        .statusCode())
                .isEqualTo(303);
    }

    private static void revokeAll(Visitor client) {
        Matcher power = Pattern.compile("/account/agents/([0-9a-f-]{36})/revoke")
                .matcher(client.get("/account/agents").body());
        while (power.find()) {
            client.post(power.group());
        }
    }

    private static HttpResponse<String> file(Visitor visitor, String principal, String key) {
        return visitor.postForm(
                "/file/mediation",
                "step",
                "file",
                "for",
                principal,
                "role",
                "requester",
                "key",
                key,
                "f.origin",
                "request",
                "f.disputeKind",
                "licence",
                "f.subjectMatter",
                "风筝图案许可",
                "f.requesterName",
                "甲",
                "f.otherName",
                "乙",
                "f.otherAccount",
                "other-side",
                "f.claim",
                "支付许可费",
                "p.request=r.txt",
                "request",
                "p.identity=i.txt",
                "A");
    }
}
