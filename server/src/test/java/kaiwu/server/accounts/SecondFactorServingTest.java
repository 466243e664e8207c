package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second factor over HTTP: an officer has no rights without it. */
class SecondFactorServingTest {

    private static final String PASSWORD = "风筝 over the lake at dusk 47";
    private static final Pattern RECOVERY = Pattern.compile("<code>([0-9a-z]{5}(?:-[0-9a-z]{5}){4})</code>");

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Account officer(String login) {
        Accounts accounts = served.platform().people().accounts();
        AccountId id = ((Accounts.Made.Done) accounts.open(login, login, PASSWORD, "test"))
                .account()
                .id();
        accounts.setOffice(id, LocalOffice.find("CN").orElseThrow(), "test");
        accounts.give(id, Roles.find("examiner").orElseThrow(), "test");
        return accounts.find(id).orElseThrow();
    }

    private static Visitor signedIn(String login) {
        Visitor visitor = new Visitor(served.address(""));
        visitor.post("/sign-in", "login", login, "password", PASSWORD);
        return visitor;
    }

    private static byte[] seed(Visitor visitor) {
        String typed = visitor.get("/account/codes").body().replaceAll("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1");
        return unBase32(typed.replace(" ", ""));
    }

    private static byte[] unBase32(String text) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            int five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(five));
        }
        byte[] all = number.toByteArray();
        byte[] seed = new byte[20];
        int take = Math.min(20, all.length);
        System.arraycopy(all, all.length - take, seed, 20 - take, take);
        return seed;
    }

    /** A code of a step that was not used yet; the server takes the present step and the one before. */
    private static String code(byte[] seed, int back) {
        return Totp.code(seed, Instant.now().getEpochSecond() / 30 - back);
    }

    private static List<String> setUp(Visitor visitor, byte[] seed) {
        HttpResponse<String> shown = visitor.post("/account/codes", "code", code(seed, 1));
        return RECOVERY.matcher(shown.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void anOfficersRoleCanBeUsedOnceTheSecondFactorIsSetUpAndShown() {
        officer("officer-one");
        byte[] seed;
        try (Visitor visitor = signedIn("officer-one")) {
            assertThat(visitor.get("/account").body()).contains("your role needs it");
            String before = visitor.token();
            seed = seed(visitor);
            List<String> recovery = setUp(visitor, seed);
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            assertThat(visitor.token()).as("a new token for more rights").isNotEqualTo(before);
            assertThat(visitor.get("/account").body())
                    .doesNotContain("your role needs it")
                    .contains("10 recovery codes");
            assertThat(Visitor.leads(visitor.get("/account/codes")))
                    .as("the seed is never shown again")
                    .contains("/account");
            visitor.bring(before);
            assertThat(visitor.isIn()).isFalse();
        }
        try (Visitor visitor = signedIn("officer-one")) {
            assertThat(Visitor.leads(visitor.get("/account"))).contains("/sign-in/second");
            assertThat(Visitor.leads(visitor.get("/account/password")))
                    .as("the password is changed by nobody who is half way in")
                    .isEmpty();
            assertThat(Visitor.leads(visitor.post("/account/password", "present", PASSWORD, "wished", "x")))
                    .contains("/sign-in/second");
            assertThat(visitor.post("/sign-in/second", "code", "000000").statusCode())
                    .isEqualTo(422);
            visitor.post("/sign-in/second", "code", code(seed, 0));
            assertThat(visitor.isIn()).isTrue();
        }
    }

    @Test
    void noSeedIsEverShownThatIsNotKept() {
        officer("officer-eight");
        try (Visitor visitor = signedIn("officer-eight")) {
            SecondFactors factors = served.platform().people().secondFactors();
            SignedIn who = who(visitor);
            SecondFactors.Seed shown = factors.begin(who).orElseThrow();
            assertThat(factors.begin(who)).as("shown again").contains(shown);
            assertThat(setUp(visitor, unBase32(shown.typed().replace(" ", "")))).hasSize(10);
            assertThat(factors.begin(who(visitor)))
                    .as("set up in another window meanwhile")
                    .isEmpty();
        }
    }

    private static SignedIn who(Visitor visitor) {
        return served.platform()
                .people()
                .sessions()
                .find(visitor.token(), false)
                .orElseThrow();
    }

    @Test
    void aCodeOpensOneSessionAndNoSecond() {
        officer("officer-two");
        byte[] seed;
        try (Visitor visitor = signedIn("officer-two")) {
            seed = seed(visitor);
            setUp(visitor, seed);
        }
        String code = code(seed, 0);
        try (Visitor first = signedIn("officer-two");
                Visitor second = signedIn("officer-two")) {
            assertThat(first.post("/sign-in/second", "code", code).statusCode()).isEqualTo(303);
            assertThat(second.post("/sign-in/second", "code", code).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aRecoveryCodeWorksOnceAndForItsOwnerOnly() {
        officer("officer-three");
        officer("officer-four");
        List<String> recovery;
        try (Visitor visitor = signedIn("officer-three");
                Visitor other = signedIn("officer-four")) {
            recovery = setUp(visitor, seed(visitor));
            setUp(other, seed(other));
        }
        try (Visitor other = signedIn("officer-four")) {
            assertThat(other.post("/sign-in/second", "code", recovery.getFirst())
                            .statusCode())
                    .isEqualTo(422);
        }
        try (Visitor visitor = signedIn("officer-three")) {
            visitor.post("/sign-in/second", "code", recovery.getFirst().toUpperCase(java.util.Locale.ROOT));
            assertThat(visitor.get("/account").body()).contains("9 recovery codes");
        }
        try (Visitor visitor = signedIn("officer-three")) {
            assertThat(visitor.post("/sign-in/second", "code", recovery.getFirst())
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void guessingTheSecondFactorLocksTheAccount() {
        officer("officer-five");
        byte[] seed;
        try (Visitor visitor = signedIn("officer-five")) {
            seed = seed(visitor);
            setUp(visitor, seed);
        }
        try (Visitor visitor = signedIn("officer-five")) {
            for (int i = 0; i < SignIn.TRIES; i++) {
                visitor.post("/sign-in/second", "code", "00000" + i);
            }
            assertThat(visitor.post("/sign-in/second", "code", code(seed, 0)).statusCode())
                    .as("the right code, too late")
                    .isEqualTo(422);
        }
        try (Visitor visitor = signedIn("officer-five")) {
            assertThat(visitor.isIn()).as("the right password, too late").isFalse();
        }
    }

    @Test
    void theSeedInTheDatabaseOpensForNobodyWithoutTheKeyOrUnderAnotherName(@TempDir Path keys, @TempDir Path others) {
        SecretBox box = SecretBox.openOrCreate(keys);
        byte[] closed = box.seal("seed".getBytes(), "alice");
        assertThat(SecretBox.openOrCreate(keys).open(closed, "alice")).isEqualTo("seed".getBytes());
        assertThatThrownBy(() -> box.open(closed, "mallory")).hasMessageContaining("does not open");
        assertThatThrownBy(() -> SecretBox.openOrCreate(others).open(closed, "alice"))
                .hasMessageContaining("does not open");
    }
}
