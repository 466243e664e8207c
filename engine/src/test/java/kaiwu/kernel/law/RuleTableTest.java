package kaiwu.kernel.law;

import static kaiwu.kernel.law.KiteLaw.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final LocalDate SWITCH = LocalDate.parse("2021-06-01");

    private final RuleTable table = new RuleTable(List.of(
            rule("kite.term", "P10Y", "period", AnchorEvent.FILING, "", "2021-05-31"),
            rule("kite.term", "P15Y", "period", AnchorEvent.FILING, "2021-06-01", ""),
            rule("kite.opposition", "P3M", "period", AnchorEvent.PUBLICATION, "", "")));

    @Test
    void aKiteKeepsTheTermOfTheLawOfItsFiling() {
        assertThat(table.get("kite.term", EventDates.of(AnchorEvent.FILING, SWITCH.minusDays(1)))
                        .period())
                .isEqualTo(Period.years(10));
        assertThat(table.get("kite.term", EventDates.of(AnchorEvent.FILING, SWITCH))
                        .period())
                .isEqualTo(Period.years(15));
    }

    @Test
    void anotherEventsDateDoesNotDecide() {
        EventDates dates =
                EventDates.of(AnchorEvent.FILING, SWITCH.minusDays(1)).with(AnchorEvent.GRANT, SWITCH);
        assertThat(table.get("kite.term", dates).period()).isEqualTo(Period.years(10));
        assertThatThrownBy(() -> table.get("kite.term", EventDates.of(AnchorEvent.GRANT, SWITCH)))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("filing");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> table.get("kite.tail", EventDates.none())).hasMessageContaining("kite.tail");
        RuleTable late =
                new RuleTable(List.of(rule("kite.knot", "P1D", "period", AnchorEvent.ACT, "2020-01-01", "2020-12-31")));
        EventDates before = EventDates.of(AnchorEvent.ACT, LocalDate.parse("2019-12-31"));
        assertThat(late.find("kite.knot", before)).isEmpty();
        assertThatThrownBy(() -> late.get("kite.knot", before)).isInstanceOf(KaiwuException.class);
    }

    @Test
    void twoRulesForOneDayAndTwoDecidingEventsAreRefused() {
        DatedRule old = rule("kite.term", "P10Y", "period", AnchorEvent.FILING, "", "2021-06-01");
        DatedRule young = rule("kite.term", "P15Y", "period", AnchorEvent.FILING, "2021-06-01", "");
        assertThatThrownBy(() -> new RuleTable(List.of(old, young))).hasMessageContaining("holds twice");
        DatedRule other = rule("kite.term", "P15Y", "period", AnchorEvent.GRANT, "2021-06-02", "");
        assertThatThrownBy(() -> new RuleTable(List.of(old, other))).hasMessageContaining("two different events");
    }

    @Test
    void gapsAreTold() {
        DatedRule old = rule("kite.term", "P10Y", "period", AnchorEvent.FILING, "", "2021-05-30");
        DatedRule young = rule("kite.term", "P15Y", "period", AnchorEvent.FILING, "2021-06-01", "");
        assertThat(new RuleTable(List.of(young, old)).gaps()).containsExactly("kite.term");
        assertThat(table.gaps()).isEmpty();
    }

    @Test
    void everyDayHasExactlyTheRuleThatWasCutForIt() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<DatedRule> cut = new ArrayList<>();
            LocalDate from = SWITCH;
            int pieces = 1 + random.nextInt(6);
            for (int i = 0; i < pieces; i++) {
                LocalDate to = from.plusDays(random.nextInt(50));
                cut.add(rule("kite.term", "P" + i + "D", "period", AnchorEvent.FILING, from.toString(), to.toString()));
                from = to.plusDays(1);
            }
            RuleTable pieced = new RuleTable(cut);
            assertThat(pieced.gaps()).isEmpty();
            for (LocalDate day = SWITCH; day.isBefore(from); day = day.plusDays(1)) {
                DatedRule found = pieced.get("kite.term", EventDates.of(AnchorEvent.FILING, day));
                assertThat(day)
                        .isBetween(
                                found.validity().from().orElseThrow(),
                                found.validity().to().orElseThrow());
            }
            assertThat(pieced.find("kite.term", EventDates.all(from))).isEmpty();
            assertThat(pieced.find("kite.term", EventDates.all(SWITCH.minusDays(1))))
                    .isEmpty();
        }
    }

    @Test
    void aRuleGivesOnlyWhatItHolds() {
        DatedRule term = table.history("kite.term").getFirst();
        assertThatThrownBy(term::money).hasMessageContaining("P10Y");
        assertThat(table.on(SWITCH)).extracting(DatedRule::value).containsExactly(Period.years(15), Period.months(3));
    }
}
