package kaiwu.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleValueTest {

    @Test
    void moneyIsReadAndWrittenExactly() {
        assertThat(Money.parse("900")).isEqualTo(Money.ofYuan(900)).hasToString("900");
        assertThat(Money.parse("45.5")).isEqualTo(new Money(4550)).hasToString("45.50");
        assertThat(Money.parse("-0.01")).isEqualTo(new Money(-1)).hasToString("-0.01");
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            Money money = new Money(random.nextLong(-10_000_000_000L, 10_000_000_000L));
            assertThat(Money.parse(money.toString())).isEqualTo(money);
        }
    }

    @Test
    void aShareOfMoneyIsWhatWholeNumbersSay() {
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            long fen = random.nextLong(1_000_000_000L);
            int tenths = random.nextInt(1001);
            long exact = BigInteger.valueOf(fen)
                    .multiply(BigInteger.valueOf(tenths))
                    .multiply(BigInteger.TWO)
                    .add(BigInteger.valueOf(1000))
                    .divide(BigInteger.valueOf(2000))
                    .longValueExact();
            assertThat(new Money(fen).times(new Percent(BigDecimal.valueOf(tenths, 1)), RoundingMode.HALF_UP))
                    .as("%d fen, %d tenths", fen, tenths)
                    .isEqualTo(new Money(exact));
        }
    }

    @Test
    void moneyNeverWrapsAround() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(Percent.parse("5.0")).isEqualTo(Percent.of(5)).hasToString("5");
        assertThat(Quantity.parse("10.50")).isEqualTo(Quantity.parse("10.5")).hasToString("10.5");
        assertThat(Quantity.of(100)).hasToString("100");
        assertThat(Percent.of(85).rest()).isEqualTo(Percent.of(15));
        assertThatThrownBy(() -> Percent.of(101).rest()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUnitSaysHowAValueIsRead() {
        assertThat(RuleValue.parse("P20WD", "period")).isEqualTo(Period.workingDays(20));
        assertThat(RuleValue.parse("900", "yuan")).isEqualTo(Money.ofYuan(900));
        assertThat(RuleValue.parse("5", "percent")).isEqualTo(Percent.of(5));
        assertThat(RuleValue.parse("500", "number")).isEqualTo(Quantity.of(500));
        for (String[] wrong : new String[][] {
            {"900", "euro"}, {"900.123", "yuan"}, {"1e3", "number"}, {"-5", "percent"}, {"five", "number"}, {"", "yuan"}
        }) {
            assertThatThrownBy(() -> RuleValue.parse(wrong[0], wrong[1]))
                    .as(wrong[0] + " " + wrong[1])
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
