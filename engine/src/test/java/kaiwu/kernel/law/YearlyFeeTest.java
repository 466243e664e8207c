package kaiwu.kernel.law;

import static kaiwu.kernel.law.KiteLaw.fee;
import static kaiwu.kernel.law.KiteLaw.reduction;
import static kaiwu.kernel.law.KiteLaw.surcharge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YearlyFeeTest {

    private static final EventDates TODAY = EventDates.all(LocalDate.parse("2026-06-01"));
    private static final List<CalendarYear> YEARS = KiteYears.random(2000, 2040, new Random(4));

    private final YearlyFee keep = new YearlyFee(schedule(), "keep", "late", new Reckoning(KiteYears.calendar(YEARS)));

    private static FeeTable schedule() {
        List<DatedFee> lines = new ArrayList<>(
                List.of(fee("keep", 1, 3, "900"), fee("keep", 4, 20, "1200"), reduction("alone", 1, 10, "85", "keep")));
        for (int month = 1; month <= 6; month++) {
            lines.add(surcharge("late", month, Integer.toString(5 * (month - 1)), "keep"));
        }
        return new FeeTable(lines, RoundingMode.HALF_UP);
    }

    @Test
    void inTimeThereIsNoSurcharge() {
        YearlyFee.Payable answer = payable("2020-03-16", 4, "2023-03-16", Set.of());
        assertThat(answer.monthsLate()).isZero();
        assertThat(answer.quote().total()).isEqualTo(Money.ofYuan(1200));
    }

    @Test
    void theSurchargeIsAShareOfTheFullFeeWhateverItsReduction() {
        LocalDate due = payable("2020-03-16", 4, "2023-03-16", Set.of()).due().nominal();
        YearlyFee.Payable late = payable("2020-03-16", 4, due.plusMonths(2).toString(), Set.of("alone"));
        assertThat(late.monthsLate()).isEqualTo(2);
        assertThat(late.quote().lines())
                .extracting(FeeQuote.Line::amount)
                .containsExactly(Money.ofYuan(1200), Money.ofYuan(-1020), Money.ofYuan(60));
        assertThat(late.quote().total()).isEqualTo(Money.ofYuan(240));
    }

    @Test
    void afterTheTimeOfGraceTheRightHasEndedFromTheDueDate() {
        YearlyFee.Answer answer =
                keep.on(LocalDate.parse("2020-03-16"), 4, LocalDate.parse("2023-10-16"), Set.of(), 1, TODAY);
        assertThat(answer).isInstanceOf(YearlyFee.Lapsed.class);
        assertThat(((YearlyFee.Lapsed) answer).since()).isEqualTo("2023-03-16");
    }

    @Test
    void anyPaymentCostsWhatASecondComputationSays() {
        SlowReckoning slow = Slow.of(YEARS);
        Random random = new Random(31);
        for (int i = 0; i < 3000; i++) {
            LocalDate began = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(5000));
            int year = 2 + random.nextInt(19);
            int sinceGrant = 1 + random.nextInt(15);
            boolean alone = random.nextBoolean();
            LocalDate day =
                    slow.due(began, Period.years(year - 1), Ending.SAME_DAY).plusDays(random.nextInt(260) - 20);
            YearlyFee.Answer answer = keep.on(began, year, day, alone ? Set.of("alone") : Set.of(), sinceGrant, TODAY);
            long yuan = second(slow, began, year, day, alone && sinceGrant <= 10);
            String what = "year %d of %s paid on %s".formatted(year, began, day);
            if (yuan < 0) {
                assertThat(answer).as(what).isInstanceOf(YearlyFee.Lapsed.class);
            } else {
                assertThat(((YearlyFee.Payable) answer).quote().total())
                        .as(what)
                        .isEqualTo(Money.ofYuan(yuan));
            }
        }
    }

    /** In whole yuan, from the words of the rule: counts the months begun since the last day; below zero when lapsed. */
    private static long second(SlowReckoning slow, LocalDate began, int year, LocalDate day, boolean reduced) {
        long full = year <= 3 ? 900 : 1200;
        long own = reduced ? full * 15 / 100 : full;
        LocalDate last = slow.due(began, Period.years(year - 1), Ending.SAME_DAY);
        int begun = -1;
        LocalDate end;
        do {
            begun++;
            end = slow.due(
                    slow.due(last, Period.months(begun), Ending.SAME_DAY), Period.days(0), Ending.NEXT_WORKING_DAY);
        } while (day.isAfter(end) && begun < 7);
        return begun > 6 ? -1 : own + full * 5 * Math.max(0, begun - 1) / 100;
    }

    private YearlyFee.Payable payable(String began, int year, String paid, Set<String> reductions) {
        return (YearlyFee.Payable) keep.on(LocalDate.parse(began), year, LocalDate.parse(paid), reductions, 1, TODAY);
    }
}
