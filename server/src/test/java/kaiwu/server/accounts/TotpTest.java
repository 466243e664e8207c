package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those of RFC 6238, appendix B (its last six digits of eight), and work once. */
class TotpTest {

    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SEED, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(SEED, code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
    }

    @Test
    void aCodeIsGoodForItsOwnThirtySecondsAndTheNext() {
        String code = Totp.code(SEED, 1000);
        assertThat(Totp.step(SEED, code, Instant.ofEpochSecond(999 * 30 + 29), 0))
                .isEmpty();
        assertThat(Totp.step(SEED, code, Instant.ofEpochSecond(1000 * 30), 0)).hasValue(1000);
        assertThat(Totp.step(SEED, code, Instant.ofEpochSecond(1001 * 30 + 29), 0))
                .hasValue(1000);
        assertThat(Totp.step(SEED, code, Instant.ofEpochSecond(1002 * 30), 0)).isEmpty();
    }

    @Test
    void aCodeThatWasTakenIsTakenNoMore() {
        Instant now = Instant.ofEpochSecond(1000 * 30);
        assertThat(Totp.step(SEED, Totp.code(SEED, 1000), now, 1000)).isEmpty();
        assertThat(Totp.step(SEED, Totp.code(SEED, 999), now, 1000)).isEmpty();
    }

    @Test
    void onlySixDigitsAreACode() {
        for (String typed : new String[] {"", "28708", "2870820", "28708a", "２８７０８２", "-87082"}) {
            assertThat(Totp.step(SEED, typed, Instant.ofEpochSecond(59), 0))
                    .as(typed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void aSeedIsTypedInBase32(String bytes, String typed) {
        assertThat(Totp.typed(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }
}
