package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdKeyTest {

    @TempDir
    Path folder;

    @Test
    void theSameWordsKeepTheirNumberInOneFolderAndHaveAnotherInTheNext() {
        String first = IdKey.of(folder.resolve("a/id.key"), true).number("cough\tliquorice");

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(IdKey.of(folder.resolve("a/id.key"), true).number("cough\tliquorice"))
                .isEqualTo(first);
        assertThat(IdKey.of(folder.resolve("b/id.key"), true).number("cough\tliquorice"))
                .isNotEqualTo(first);
    }

    /** The value is what {@code openssl dgst -sha256 -mac HMAC} says. */
    @Test
    void theNumberIsTheBeginningOfTheHmac() throws Exception {
        Path file = folder.resolve("id.key");
        Files.write(file, HexFormat.of().parseHex("0b".repeat(32)));

        assertThat(IdKey.of(file, false).number("Hi There")).isEqualTo("198a607eb44bfbc6");
    }

    @Test
    void theKeyIsItsOwnersAloneAndIsOnlyMadeInALakeThatIsWritten() throws Exception {
        IdKey.of(folder.resolve("read.key"), false).number("x");
        IdKey.of(folder.resolve("id.key"), true).number("x");

        assertThat(folder.resolve("read.key")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(folder.resolve("id.key")).toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void aDamagedKeyIsAFailureAndNotAnotherKey() throws Exception {
        Files.write(folder.resolve("id.key"), new byte[5]);

        assertThatThrownBy(() -> IdKey.of(folder.resolve("id.key"), true)).isInstanceOf(KaiwuException.class);
    }
}
