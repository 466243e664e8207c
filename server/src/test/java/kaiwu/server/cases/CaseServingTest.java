package kaiwu.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.server.Served;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge from filing to certificate as applicant, bank and officer walk it, each in a browser's bearing. */
class CaseServingTest {

    private static final List<String> FORM = List.of(
            "f.kind", "patent",
            "f.channel", "online",
            "f.rights", "invention-CN-201410000001.7",
            "f.pledgor", "远山机械有限公司",
            "f.pledgee", "江城银行",
            "f.pledgeeAccount", "try:bank",
            "f.mainContract", "JC-2026-118",
            "f.contractOn", "2026-01-05",
            "f.debtKind", "loan",
            "f.debtAmount", "3,000,000",
            "f.debtFrom", "2026-01-20",
            "f.debtTo", "2028-01-19",
            "f.scope", "主债权",
            "f.contractWhole", "yes",
            "f.coOwned", "no",
            "f.sameDayInsists", "yes",
            "f.invalidationInsists", "yes");

    @TempDir
    private static Path folder;

    private static Served demo;

    @BeforeAll
    static void start() {
        demo = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, true, Optional.empty()));
        as("bank").close();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void proceduresAreReadByEveryoneInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            assertThat(demo.get("/procedures?lang=" + language).statusCode()).isEqualTo(200);
            HttpResponse<String> page = demo.get("/procedures/pledge?lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<svg", language.equals("zh") ? "未核实" : "unconfirmed");
        }
        assertThat(demo.get("/procedures/no_such").statusCode()).isEqualTo(404);
    }

    @Test
    void aPledgeIsFiledConfirmedRegisteredAndProved() {
        try (Visitor applicant = as("applicant");
                Visitor bank = as("bank");
                Visitor officer = as("pledge-officer");
                Visitor stranger = as("statistician")) {
            assertThat(applicant.get("/zz/file/pledge").statusCode()).isEqualTo(200);
            HttpResponse<String> checked = file(applicant, "check", "key-1");
            assertThat(checked.statusCode()).isEqualTo(200);
            assertThat(checked.body()).contains("The form is in order", "There is no fee", "3,000,000");
            assertThat(file(applicant, "file", "key-1").body()).contains("is missing");

            String[] papers = {"p.contract=c.pdf", "%PDF-1.4 contract", "p.identity=id.txt", "who they are"};
            HttpResponse<String> filed = file(applicant, "file", "key-1", papers);
            assertThat(filed.statusCode()).isEqualTo(303);
            String address = Visitor.leads(filed).orElseThrow();
            assertThat(Visitor.leads(file(applicant, "file", "key-1", papers)))
                    .as("sent twice")
                    .contains(address);
            assertThat(stranger.get(address).statusCode()).isEqualTo(404);
            assertThat(applicant.get(address).body()).contains("Awaiting the pledgee");

            assertThat(bank.get("/zz/desk").body()).contains(address);
            assertThat(bank.postForm(address, "action", "register", "role", "pledge-officer", "key", "b0")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(bank.postForm(address, "action", "confirm", "role", "pledgee", "key", "b1")
                            .statusCode())
                    .isEqualTo(303);

            assertThat(officer.get("/zz/desk").body()).contains("Cases to decide", address);
            HttpResponse<String> hasty =
                    officer.postForm(address, "action", "register", "role", "pledge-officer", "key", "o1");
            assertThat(hasty.statusCode()).isEqualTo(422);
            assertThat(hasty.body()).contains("has to be looked into");
            assertThat(officer.postForm(address, looked("o2")).statusCode()).isEqualTo(303);

            String page = applicant.get(address).body();
            assertThat(page).contains("Registered", "Certificate of registration of a pledge", "leaf");
            assertThat(applicant.get(address + "/act/3/certificate").body()).contains("远山机械有限公司", "3,000,000");
            assertThat(applicant.get(address + "/act/2/certificate").statusCode())
                    .isEqualTo(404);
            assertThat(applicant.get(address + "/paper/contract").body()).isEqualTo("%PDF-1.4 contract");
            assertThat(bank.get(address + "?known=2020-01-01").statusCode()).isEqualTo(404);
            HttpResponse<String> proof = applicant.get(address + "/act/3/proof.json");
            assertThat(ProofChecker.knowing(
                                    demo.simulated().evidence().register().log().key())
                            .check(proof.body().getBytes(StandardCharsets.UTF_8), Optional.empty()))
                    .isInstanceOf(Verdict.Holds.class);
        }
    }

    @Test
    void whatIsNotTakenSaysWhyAndWhatToDo() {
        try (Visitor applicant = as("applicant")) {
            assertThat(file(applicant, "file", "key-2", "p.contract=c.exe", "MZ\u0001\u0002")
                            .body())
                    .contains("no PDF, PNG, JPEG");
            assertThat(file(applicant, "file", "key-3", "p.contract=c.txt", "机密★十年")
                            .body())
                    .contains("state secrecy");
            assertThat(file(applicant, "check", "key-4", "f.debtTo", "soon").body())
                    .contains("cannot be");
            assertThat(file(applicant, "check", "key-5", "f.pledgeeAccount", "nobody-such")
                            .body())
                    .contains("no such account");
        }
        assertThat(demo.get("/file/pledge").statusCode()).as("signing in first").isIn(200, 303);
    }

    private static String[] looked(String key) {
        List<String> all = new ArrayList<>(List.of("action", "register", "role", "pledge-officer", "key", key));
        for (String ground : List.of(
                "not-owner",
                "ended",
                "not-granted",
                "annuity-unpaid",
                "suspended",
                "debt-beyond-term",
                "other",
                "co-owner-consent")) {
            all.addAll(List.of("confirm", ground));
        }
        return all.toArray(String[]::new);
    }

    private static HttpResponse<String> file(Visitor visitor, String step, String key, String... more) {
        List<String> all = new ArrayList<>(FORM);
        for (int i = 0; i < more.length; i += 2) {
            int known = all.indexOf(more[i]);
            if (known >= 0) {
                all.set(known + 1, more[i + 1]);
            } else {
                all.addAll(List.of(more[i], more[i + 1]));
            }
        }
        all.addAll(List.of("step", step, "role", "pledgor", "key", key));
        return visitor.postForm("/zz/file/pledge", all.toArray(String[]::new));
    }

    private static Visitor as(String role) {
        Visitor visitor = new Visitor(demo.address(""));
        visitor.post("/zz/try-as", "role", role);
        return visitor;
    }
}
