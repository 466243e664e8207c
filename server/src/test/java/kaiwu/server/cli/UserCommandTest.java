package kaiwu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaiwu.server.Platform;
import kaiwu.server.accounts.SignIn;
import kaiwu.server.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts as whoever runs the machine keeps them: {@code ./kaiwu user …}. */
class UserCommandTest {

    private static final UserCommand USER = new UserCommand();

    private static Platform platform;

    private record Ran(int exit, String out, String err) {

        /** The password that was shown, of the line {@code login TAB password}. */
        String password() {
            return out.lines().findFirst().orElse("").split("\t", -1)[1];
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        platform = Platform.open(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static Ran user(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Lang.EN,
                false);
        int exit = USER.run(platform, Call.of(USER.options(), Arrays.asList(arguments)), console);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static boolean letsIn(String login, String password) {
        return platform.people().signIn().withPassword(login, password, Optional.empty(), "test")
                instanceof SignIn.Result.In;
    }

    @Test
    void whoIsAddedSignsInWithThePasswordShownAndHasTheRole() {
        Ran added = user("add", "lin-an", "--name", "林安", "--office", "CN", "--role", "examiner");
        assertThat(added.exit()).isZero();
        assertThat(added.err()).contains("is shown this once");
        assertThat(letsIn("lin-an", added.password())).isTrue();
        assertThat(user("list").out()).contains("lin-an\t林安\tCN\texaminer\t-");
        Ran again = user("add", "LIN-AN");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("This login cannot be used");
    }

    @Test
    void whoIsLockedStaysOutUntilOpenedAndAResetMakesTheOldPasswordWorthless() {
        String password = user("add", "gate-keeper").password();
        assertThat(user("lock", "gate-keeper").exit()).isZero();
        assertThat(letsIn("gate-keeper", password)).isFalse();
        assertThat(user("list").out()).contains("gate-keeper\tgate-keeper\t-\t-\tclosed");
        assertThat(user("open", "gate-keeper").exit()).isZero();
        assertThat(letsIn("gate-keeper", password)).isTrue();
        Ran reset = user("reset", "gate-keeper", "--factors");
        assertThat(letsIn("gate-keeper", password)).isFalse();
        assertThat(letsIn("gate-keeper", reset.password())).isTrue();
    }

    @Test
    void aRoleIsGivenAndTakenAndRefusedWhereItMayNotBe() {
        user("add", "mei");
        Ran lacking = user("role", "mei", "give", "enforcement-officer");
        assertThat(lacking.exit()).isEqualTo(1);
        assertThat(lacking.err()).contains("Only somebody of an office at the right level");
        assertThat(user("role", "mei", "give", "enforcement-officer", "--office", "320583")
                        .exit())
                .isZero();
        assertThat(user("list").out()).contains("mei\tmei\t320583\tenforcement-officer\t-");
        assertThat(user("role", "mei", "take", "enforcement-officer").exit()).isZero();
        assertThat(user("list").out()).contains("mei\tmei\t320583\t-\t-");
    }

    @Test
    void theLastAdministratorCannotBeLockedOut() {
        user("add", "root-one", "--role", "system-administrator");
        Ran locked = user("lock", "root-one");
        assertThat(locked.exit()).isEqualTo(1);
        assertThat(locked.err()).contains("the last system administrator");
    }

    @Test
    void whatIsCalledWronglyNamesWhatThereIs() {
        for (List<String> wrong : List.of(
                List.of("role", "nobody", "give", "examiner"),
                List.of("frobnicate"),
                List.of("add"),
                List.of("add", "someone", "--role", "emperor"),
                List.of("add", "someone", "--office", "000000"))) {
            assertThatThrownBy(() -> user(wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isInstanceOf(Misuse.class);
        }
        assertThat(user("list").out()).doesNotContain("someone");
    }
}
