package offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.LighterLaw;
import kaiwu.kernel.law.Money;
import kaiwu.kernel.law.Percent;
import kaiwu.kernel.law.Service;
import kaiwu.kernel.law.YearlyFee;
import kaiwu.spi.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shelf.LawBooks;

/** The law of China as the tables give it: both sides of every change, and cases worked out by hand. */
class ChinaLawTest {

    private final LawBook law = Objects.requireNonNull(LawBooks.load().get("CN"));

    @ParameterizedTest
    @CsvSource({
        "patent.term.design, FILING, 2021-05-31, P10Y, 2021-06-01, P15Y",
        "patent.service.electronic, NOTICE, 2024-01-19, P15D, 2024-01-20, P0D",
        "patent.reward.invention, GRANT, 2024-01-19, 3000, 2024-01-20, 4000",
        "fasttrack.reply.invention, NOTICE, 2026-08-31, P2M, 2026-09-01, P1M",
        "trademark.opposition, PUBLICATION, 2026-12-31, P3M, 2027-01-01, P2M",
        "variety.term.woody, GRANT, 2025-05-31, P20Y, 2025-06-01, P25Y",
        "variety.term.other, GRANT, 2025-05-31, P15Y, 2025-06-01, P20Y",
        "variety.preliminary, FILING, 2025-05-31, P6M, 2025-06-01, P3M",
        "techcontract.kinds, ACT, 2020-12-31, 4, 2021-01-01, 5",
        "damages.patent.most, INFRINGEMENT, 2021-05-31, 1000000, 2021-06-01, 5000000",
        "penalty.fine.passing-off.times, ACT, 2021-05-31, 400, 2021-06-01, 500",
        "criminal.fine-most, ACT, 2025-04-25, 500, 2025-04-26, 1000",
        "criminal.label.pieces, ACT, 2025-04-25, 20000, 2025-04-26, 10000",
        "criminal.patent.loss, ACT, 2025-04-25, 500000, 2025-04-26, 300000",
        "criminal.aggravated-term-most, ACT, 2021-02-28, P7Y, 2021-03-01, P10Y"
    })
    void theLawOfTheDayOfTheEventApplies(
            String code, AnchorEvent event, LocalDate before, String older, LocalDate after, String newer) {
        assertThat(law.rules().get(code, EventDates.of(event, before)).value()).hasToString(older);
        assertThat(law.rules().get(code, EventDates.of(event, after)).value()).hasToString(newer);
    }

    @ParameterizedTest
    @CsvSource({
        "penalty.disclosure, 2025-09-22, 2025-10-24, National Day and 28 September and 11 October worked",
        "penalty.disclosure, 2026-02-09, 2026-03-13, Spring Festival; two Saturdays worked",
        "penalty.disclosure, 2026-11-02, 2026-11-30, no holiday between",
        "patent.reply-first, 2025-06-01, 2025-10-09, 1 to 8 October are off",
        "patent.reply-first, 2025-05-31, 2025-09-30, September has no 31st",
        "patent.reply-later, 2026-08-05, 2026-10-08, 5 October is off",
        "trademark.opposition, 2026-06-13, 2026-09-14, 13 September is a Sunday",
        "trademark.term, 2016-09-28, 2026-09-27, the day before and never moved",
        "patent.term.invention, 2006-10-01, 2026-10-01, a term is not moved",
        "penalty.decision, 2026-04-01, 2026-06-30, ninety days",
        "customs.owner-answer, 2026-05-08, 2026-05-12, 9 May is worked and 10 May a Sunday"
    })
    void periodsEndWhereTheyWereWorkedOutByHand(String code, LocalDate start, LocalDate due, String why) {
        DatedRule rule = law.rules().get(code, EventDates.all(start));
        assertThat(law.reckoning().due(start, rule).on()).as(code + ": " + why).isEqualTo(due);
    }

    @Test
    void aPostedOfficeActionIsAnsweredFourMonthsAfterItsPresumedReceipt() {
        EventDates dates = EventDates.of(AnchorEvent.NOTICE, LocalDate.parse("2026-03-02"));
        Service posted = Service.of(Service.Way.POSTED, LocalDate.parse("2026-03-02"));
        LocalDate served = posted.steps(
                        law.rules().get("patent." + posted.way().code(), dates).period(), law.reckoning())
                .getLast()
                .on();
        assertThat(served).isEqualTo("2026-03-17");
        assertThat(law.reckoning()
                        .due(served, law.rules().get("patent.reply-first", dates))
                        .on())
                .isEqualTo("2026-07-17");
    }

    @Test
    void anAnnuityTwoMonthsLateCostsWhatTheLadderSays() {
        YearlyFee annuity =
                new YearlyFee(law.fees(), "patent.annuity.invention", "patent.late-annuity", law.reckoning());
        LocalDate paid = LocalDate.parse("2026-07-20");
        YearlyFee.Payable late = (YearlyFee.Payable) annuity.on(
                LocalDate.parse("2020-05-12"),
                7,
                paid,
                Set.of("patent.reduction.single.annuity", "patent.reduction.open-licence"),
                3,
                EventDates.all(paid));
        assertThat(late.due().on()).isEqualTo("2026-05-12");
        assertThat(late.monthsLate()).isEqualTo(3);
        assertThat(late.quote().total())
                .as("2000 less 85 %, and 10 % of the full 2000")
                .isEqualTo(Money.ofYuan(500));
    }

    @Test
    void aFilingCostsWhatItsPartsCost() {
        EventDates today = EventDates.all(LocalDate.parse("2026-06-01"));
        assertThat(law.fees().quoteEach("patent.claim", 11, 14, today).total()).isEqualTo(Money.ofYuan(600));
        assertThat(law.fees().quoteEach("patent.page", 31, 305, today).total()).isEqualTo(Money.ofYuan(270 * 50 + 500));
        assertThat(law.fees().best(List.of("patent.reduction.single"), "patent.publication", 1, today))
                .as("the publication fee is not reduced")
                .isEmpty();
        assertThat(law.fees().best(List.of("patent.reduction.single"), "patent.examination", 1, today))
                .get()
                .extracting(fee -> fee.amount())
                .isEqualTo(Percent.of(85));
    }

    @Test
    void aPenaltyTakesTheLighterLaw() {
        List<String> fine =
                List.of("penalty.fine.well-known-advertising.most", "penalty.fine.well-known-advertising.least");
        LighterLaw.Choice choice =
                LighterLaw.choose(law.rules(), fine, LocalDate.parse("2026-11-01"), LocalDate.parse("2027-01-15"));
        assertThat(choice.reason())
                .as("the same most, no longer a least amount")
                .isEqualTo(LighterLaw.Reason.NEWER_IS_LIGHTER);
        assertThat(LighterLaw.choose(
                                law.rules(),
                                List.of("penalty.fine.bad-faith-filing.most"),
                                LocalDate.parse("2026-11-01"),
                                LocalDate.parse("2027-01-15"))
                        .rules())
                .as("not punishable when it was done")
                .isEmpty();
    }

    @Test
    void everyYearFrom2007To2026IsKnownAndHasItsOwnDecree() {
        assertThat(law.reckoning().calendar().years()).hasSize(20).contains(2007, 2026);
        LocalDate day = LocalDate.of(2007, 1, 1);
        int off = 0;
        for (; day.getYear() < 2027; day = day.plusDays(1)) {
            off += law.reckoning().calendar().get(day).isWorking() ? 0 : 1;
        }
        assertThat(off)
                .as("days off of 7,305, as npm chinese-days 1.5.7 counts them too")
                .isEqualTo(2314);
    }

    @Test
    void everySwitchStands() {
        assertThat(law.changes())
                .extracting(change -> change.on().toString())
                .containsExactlyElementsOf(Arrays.asList(
                        "2014-06-01 2021-03-01 2021-06-01 2021-09-01 2024-01-20 2024-07-26 2025-04-26 2025-06-01 2026-03-01 2026-05-01 2026-09-01 2026-10-15 2027-01-01"
                                .split(" ")));
    }

    @Test
    void whatWasNotReadIsUnconfirmed() {
        assertThat(law.rules().list())
                .filteredOn(rule -> rule.certainty() == Certainty.MEMORY)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.certainty().confirmed()).isFalse());
    }

    @Test
    void groundsAreToldInChinese() {
        assertThat(law.ground("Patent Law (2020) art. 42; Implementing Rules of the Patent Law r. 77")
                        .zh())
                .isEqualTo("专利法（2020）第42条；专利法实施细则第77条");
        assertThat(law.ground("Government Information Regulations (2019) arts. 20(6), 26")
                        .zh())
                .isEqualTo("政府信息公开条例（2019）第20(6)、26条");
        assertThat(law.ground("Trademark Law (2019) art. 28; (2026) art. 32").zh())
                .isEqualTo("商标法（2019）第28条；（2026）第32条");
    }
}
