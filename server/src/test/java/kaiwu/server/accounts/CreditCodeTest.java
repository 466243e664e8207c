package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The last sign of a unified social credit code checks the others. */
class CreditCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void exactlyOneLastSignFits() {
        String body = "91350211M000100Y4";
        assertThat(SIGNS.chars()
                        .filter(last -> CreditCode.find(body + (char) last).isPresent())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void oneWrongSignAndTwoExchangedOnesAreFound() {
        String body = "91350211M000100Y4";
        String whole = SIGNS.chars()
                .mapToObj(last -> body + (char) last)
                .filter(code -> CreditCode.find(code).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(CreditCode.find(whole.toLowerCase(Locale.ROOT))).isPresent();
        for (int i = 0; i < whole.length(); i++) {
            char other = whole.charAt(i) == '7' ? '8' : '7';
            assertThat(CreditCode.find(whole.substring(0, i) + other + whole.substring(i + 1)))
                    .as("sign " + i)
                    .isEmpty();
        }
        assertThat(CreditCode.find("19" + whole.substring(2))).isEmpty();
        for (String none : new String[] {"", "9135", whole + "0", "I" + whole.substring(1)}) {
            assertThat(CreditCode.find(none)).as(none).isEmpty();
        }
    }
}
