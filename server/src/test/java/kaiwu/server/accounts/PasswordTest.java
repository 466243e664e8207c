package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kaiwu.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** Which passwords are taken, and what is kept of them. */
class PasswordTest {

    private static final List<String> OWN = List.of("weifang-kites", "潍坊风筝厂");

    @Test
    void theSamePasswordIsKeptInAnotherFormEachTimeAndFoundAgain() {
        String once = Argon2id.hash("风筝 lines");
        String twice = Argon2id.hash("风筝 lines");
        assertThat(once)
                .isNotEqualTo(twice)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("lines");
        assertThat(Argon2id.matches("风筝 lines", once)).isTrue();
        assertThat(Argon2id.matches("风筝 line", once)).isFalse();
        assertThat(Argon2id.matches("风筝 Lines", once)).isFalse();
        assertThat(Argon2id.matches("", once)).isFalse();
    }

    @Test
    void whatWasKeptUnderOtherCostsIsCheckedUnderThose() {
        String stored = Argon2id.hash("x").replace("m=19456,t=2", "m=9728,t=1");
        assertThat(Argon2id.matches("x", stored)).as("other costs, other hash").isFalse();
        assertThatThrownBy(() -> Argon2id.matches("x", "plain")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Argon2id.matches("x", "$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSoonGuessedIsRefused() {
        for (String weak : List.of(
                "elevenchars",
                "aaaaaaaaaaaaaaaa",
                "passwordpassword",
                "qwertyuiop[]",
                "123456789012345",
                "kaiwu-kaiwu-kaiwu",
                "weifang-kites1",
                "system-administrator1",
                "潍坊风筝厂潍坊风筝厂潍坊",
                "a".repeat(201))) {
            assertThat(PasswordRules.judge(weak, OWN)).as(weak).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void lengthAndNotKindsOfCharacterMakesItHard() {
        for (String hard : List.of(
                "correct horse battery staple",
                "青梅煮酒论英雄三月不知肉味",
                "tqzvkwpmxjrh",
                "Zaun gelb 7 Möwen fern" + " ".repeat(100))) {
            assertThat(PasswordRules.judge(hard, OWN)).as(hard).isEqualTo(Outcome.allowed());
        }
    }
}
