package kaiwu.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(20);
        for (int i = 0; i < 1000; i++) {
            Period.Unit unit = Period.Unit.values()[random.nextInt(Period.Unit.values().length)];
            Period period = new Period(random.nextInt(1_000_000), unit);
            assertThat(Period.parse(period.toString())).isEqualTo(period);
        }
    }

    @Test
    void theFormsAreThese() {
        assertThat(Period.parse("P20WD")).isEqualTo(Period.workingDays(20));
        assertThat(Period.parse("P15D")).isEqualTo(Period.days(15));
        assertThat(Period.parse("P3M")).isEqualTo(Period.months(3));
        assertThat(Period.parse("P20Y")).isEqualTo(Period.years(20));
        assertThat(Period.parse("PT24H")).isEqualTo(Period.hours(24));
    }

    @Test
    void anythingElseIsNoPeriod() {
        for (String text : new String[] {
            "", "P", "20WD", "P20", "P-1D", "P1.5M", "P24H", "PT3M", "P3M ", "p3m", "P1234567D", "P3M2D", "P3W"
        }) {
            assertThatThrownBy(() -> Period.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Period.days(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
