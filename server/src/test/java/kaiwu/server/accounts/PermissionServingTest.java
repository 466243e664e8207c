package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kaiwu.kernel.RecordId;
import kaiwu.register.Act;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading by permission, keys of programs, powers of attorney and the audit trail, as each role meets them over HTTP. */
class PermissionServingTest {

    private static final String PASSWORD = "风筝 over the lake at dusk 47";
    private static final String SECRET = "seven parts of dew gathered before sunrise";
    private static final String RECORD = "traditionalknowledge-CN-7";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        served = new Served(folder.resolve("data"));
        Files.writeString(folder.resolve("tk.mapping.yml"), """
                kind: traditionalknowledge
                office: CN
                columns:
                  number.registration: number
                  title.zh: zh
                  fact.preparation: preparation
                """);
        served.load(Files.writeString(folder.resolve("tk.csv"), "number,zh,preparation\n7,望舒露茶," + SECRET + "\n"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Account account(String login, String... roles) {
        Accounts accounts = served.platform().people().accounts();
        AccountId id = ((Accounts.Made.Done) accounts.open(login, login, PASSWORD, "test"))
                .account()
                .id();
        for (String role : roles) {
            accounts.give(id, Roles.find(role).orElseThrow(), "test");
        }
        return accounts.find(id).orElseThrow();
    }

    private static Visitor as(Account account) {
        Visitor visitor = new Visitor(served.address(""));
        visitor.bring(served.platform().people().sessions().start(account, false, true, "test", "test"));
        return visitor;
    }

    private static List<AuditTrail.Entry> told(String what) {
        return served.platform().people().audit().before(Long.MAX_VALUE, 1000).stream()
                .filter(entry -> entry.what().equals(what))
                .toList();
    }

    @Test
    void aRestrictedTextIsReadOnlyByPermissionAndToldBefore() {
        Account reader = account("reader-one", "applicant");
        try (Visitor stranger = new Visitor(served.address(""));
                Visitor asking = as(reader);
                Visitor custodian = as(account("custodian-one", "custodian"))) {
            String page = "/record/" + RECORD + "/restricted";
            assertThat(stranger.get("/record/" + RECORD).body()).contains(page).doesNotContain(SECRET);
            assertThat(Visitor.leads(stranger.get(page)).orElse("")).startsWith("/sign-in");
            assertThat(asking.get(page).body()).doesNotContain(SECRET);
            assertThat(asking.post(page, "reason", "short").statusCode()).isEqualTo(422);
            asking.post(page, "reason", "For the history of tea, benefits shared with the village");
            assertThat(asking.get("/permissions").statusCode()).isEqualTo(403);
            assertThat(told("restricted-read")).isEmpty();
            String waiting = custodian.get("/permissions").body();
            assertThat(waiting).contains("For the history of tea");
            String id = waiting.replaceAll("(?s).*action=\"/permissions/([0-9a-f-]+)\".*", "$1");
            assertThat(asking.post("/permissions/" + id, "grant", "true").statusCode())
                    .as("granting it to oneself")
                    .isEqualTo(403);
            custodian.post("/permissions/" + id, "grant", "true");
            assertThat(asking.get(page).body()).contains(SECRET);
            assertThat(told("restricted-read"))
                    .extracting(AuditTrail.Entry::actor)
                    .containsExactly(reader.id().toString());
        }
    }

    @Test
    void aCustodianNeverDecidesTheirOwnWish() {
        Account custodian = account("custodian-two", "custodian");
        Permissions permissions = served.platform().people().permissions();
        SignedIn who = new SignedIn(custodian, UUID.randomUUID(), false, true, Instant.now());
        RecordId record = RecordId.find(RECORD).orElseThrow();
        permissions.ask(who, record, "Because I would like to have it");
        Permissions.Wish wish = permissions.last(custodian.id(), record).orElseThrow();
        permissions.decide(custodian.id(), wish.id(), true);
        assertThat(permissions.mayRead(custodian.id(), record)).isFalse();
    }

    @Test
    void aKeyReadsInItsOwnersNameUntilItIsTakenBack() {
        Account owner = account("key-owner", "applicant");
        try (Visitor visitor = as(owner)) {
            String page = visitor.post("/account/keys", "name", "loader", "writes", "false", "days", "30")
                    .body();
            String key = page.replaceAll("(?s).*(kaiwu_[A-Za-z0-9_-]{43}).*", "$1");
            assertThat(visitor.get("/account/keys").body())
                    .as("shown once")
                    .doesNotContain(key)
                    .contains("loader");
            String bearer = "Bearer " + key;
            assertThat(served.get("/api/v1/search?q=*", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            assertThat(served.post(
                                    "/api/v1/deposits",
                                    "{}",
                                    "Authorization",
                                    bearer,
                                    "Content-Type",
                                    "application/json")
                            .statusCode())
                    .as("a key that only reads")
                    .isEqualTo(403);
            assertThat(served.get("/account", "Authorization", bearer).statusCode())
                    .as("a key is good under /api/ alone")
                    .isEqualTo(303);
            String id =
                    visitor.get("/account/keys").body().replaceAll("(?s).*/account/keys/([0-9a-f-]+)/revoke.*", "$1");
            try (Visitor other = as(account("key-thief", "applicant"))) {
                other.post("/account/keys/" + id + "/revoke");
            }
            assertThat(served.get("/api/v1/search?q=*", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            visitor.post("/account/keys/" + id + "/revoke");
            assertThat(served.get("/api/v1/search?q=*", "Authorization", bearer).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aPowerOfAttorneyHoldsForItsScopeUntilItsDayOrItsRevocation() {
        Account principal = account("principal-one", "applicant");
        Account agent = account("agent-one", "agent");
        Delegations powers = served.platform().people().delegations();
        String nextYear = LocalDate.now().plusYears(1).toString();
        try (Visitor visitor = as(principal);
                Visitor other = as(account("other-one", "applicant"))) {
            assertThat(visitor.post("/account/agents", "agent", "other-one", "scope", "*", "until", nextYear)
                            .statusCode())
                    .as("no agent")
                    .isEqualTo(422);
            assertThat(visitor.post("/account/agents", "agent", "agent-one", "scope", "*", "until", "2020-01-01")
                            .statusCode())
                    .isEqualTo(422);
            visitor.post("/account/agents", "agent", "agent-one", "scope", "pledge", "until", nextYear);
            assertThat(powers.mayActFor(agent.id(), principal.id(), "pledge")).isTrue();
            assertThat(powers.mayActFor(agent.id(), principal.id(), "renewal")).isFalse();
            assertThat(powers.mayActFor(principal.id(), agent.id(), "pledge")).isFalse();
            String id = powers.given(principal.id()).getFirst().id().toString();
            other.post("/account/agents/" + id + "/revoke");
            assertThat(powers.mayActFor(agent.id(), principal.id(), "pledge")).isTrue();
            visitor.post("/account/agents/" + id + "/revoke");
            assertThat(powers.mayActFor(agent.id(), principal.id(), "pledge")).isFalse();
            assertThat(served.platform()
                            .evidence()
                            .register()
                            .history("attorney-" + id)
                            .acts())
                    .extracting(Act::type)
                    .containsExactly("attorney-given", "attorney-revoked");
        }
    }

    @Test
    void theTrailIsInTheLogAndWhoeverChangesItIsFound() throws SQLException {
        AuditActs acts = served.platform().people().auditActs();
        account("watched-one", "applicant");
        acts.catchUp();
        assertThat(acts.check()).isEmpty();
        assertThat(acts.catchUp()).as("nothing new").isZero();
        long entries = told("account-made").size();
        try (Visitor auditor = as(account("auditor-one", "audit-administrator"));
                Visitor system = as(account("system-one", "system-administrator"))) {
            assertThat(auditor.get("/audit").body()).contains("account-made", "everything fits");
            assertThat(system.get("/audit").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/people").statusCode()).isEqualTo(403);
        }
        assertThat(entries).isPositive();
        try (var db = served.database().getConnection();
                var change = db.createStatement()) {
            assertThatThrownBy(() -> change.execute("update accounts.audit set actor = 'nobody'"))
                    .hasMessageContaining("only grows");
            change.execute("alter table accounts.audit disable trigger audit_only_grows");
            change.execute("update accounts.audit set actor = 'nobody' where number = 1");
            assertThat(acts.check()).isNotEmpty();
            change.execute("update accounts.audit set actor = 'test' where number = 1");
            change.execute("alter table accounts.audit enable trigger audit_only_grows");
        }
    }

    @Test
    void whatCannotBeToldDoesNotHappen() throws SQLException {
        Account account = account("untold-one", "applicant");
        try (var db = served.database().getConnection();
                var change = db.createStatement();
                Visitor visitor = new Visitor(served.address(""))) {
            change.execute("alter table accounts.audit rename to audit_away");
            try {
                assertThat(visitor.post("/sign-in", "login", "untold-one", "password", PASSWORD)
                                .statusCode())
                        .isEqualTo(500);
                assertThat(visitor.token()).isEmpty();
                assertThat(served.platform().people().sessions().list(account.id()))
                        .isEmpty();
            } finally {
                change.execute("alter table accounts.audit_away rename to audit");
            }
            visitor.post("/sign-in", "login", "untold-one", "password", PASSWORD);
            assertThat(visitor.isIn()).isTrue();
        }
    }

    @Test
    void theSecurityAdministratorGivesRolesToOthersOnly() {
        Account security = account("security-one", "security-administrator");
        Account plain = account("plain-one", "applicant");
        try (Visitor visitor = as(security);
                Visitor system = as(account("system-two", "system-administrator"))) {
            visitor.post("/people/" + plain.id() + "/roles", "role", "custodian", "give", "true");
            assertThat(served.platform()
                            .people()
                            .accounts()
                            .find(plain.id())
                            .orElseThrow()
                            .roles())
                    .contains("custodian");
            assertThat(visitor.post("/people/" + security.id() + "/roles", "role", "custodian", "give", "true")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(system.post("/people/" + plain.id() + "/roles", "role", "bank", "give", "true")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post("/people/" + plain.id() + "/close", "closed", "true")
                            .statusCode())
                    .isEqualTo(403);
            visitor.post("/people/" + plain.id() + "/roles", "role", "system-administrator", "give", "true");
            assertThat(visitor.post("/people/" + plain.id() + "/roles", "role", "audit-administrator", "give", "true")
                            .statusCode())
                    .as("two administrators in one")
                    .isEqualTo(422);
        }
    }
}
