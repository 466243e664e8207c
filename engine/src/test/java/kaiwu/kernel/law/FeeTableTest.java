package kaiwu.kernel.law;

import static kaiwu.kernel.law.KiteLaw.fee;
import static kaiwu.kernel.law.KiteLaw.reduction;
import static kaiwu.kernel.law.KiteLaw.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeeTableTest {

    private static final EventDates TODAY = EventDates.all(LocalDate.parse("2026-06-01"));

    private final FeeTable fees = new FeeTable(
            List.of(
                    fee("keep", 1, 3, "900"),
                    fee("keep", 4, 6, "1200"),
                    fee("page", 31, 300, "50"),
                    fee("page", 301, Integer.MAX_VALUE, "100"),
                    reduction("alone", 1, 10, "85", "keep"),
                    reduction("together", 1, 10, "70", "keep"),
                    reduction("open", 1, 20, "15", "keep"),
                    surcharge("late", 1, "0", "keep"),
                    surcharge("late", 2, "5", "keep")),
            RoundingMode.HALF_UP);

    @Test
    void aLadderGoesByItsSteps() {
        assertThat(fees.quote("keep", 3, TODAY).total()).isEqualTo(Money.ofYuan(900));
        assertThat(fees.quote("keep", 4, TODAY).total()).isEqualTo(Money.ofYuan(1200));
        assertThatThrownBy(() -> fees.quote("keep", 7, TODAY)).hasMessageContaining("step 7");
        assertThatThrownBy(() -> fees.quote("kept", 1, TODAY)).hasMessageContaining("kept");
    }

    @Test
    void piecesBeyondAFreeNumberAreEachPaidByTheirStep() {
        assertThat(fees.quoteEach("page", 31, 30, TODAY).total()).isEqualTo(Money.ZERO);
        assertThat(fees.quoteEach("page", 31, 31, TODAY).total()).isEqualTo(Money.ofYuan(50));
        assertThat(fees.quoteEach("page", 31, 302, TODAY).total()).isEqualTo(Money.ofYuan(270 * 50 + 2 * 100));
    }

    @Test
    void reductionsNeverAddUp() {
        assertThat(fees.best(Set.of("together", "alone", "open"), "keep", 1, TODAY))
                .get()
                .extracting(DatedFee::code)
                .isEqualTo("alone");
        assertThat(fees.best(Set.of("together", "open"), "keep", 11, TODAY))
                .as("the better one has run out")
                .get()
                .extracting(DatedFee::code)
                .isEqualTo("open");
        assertThat(fees.best(Set.of("alone"), "page", 1, TODAY)).isEmpty();
        assertThat(fees.best(Set.of(), "keep", 1, TODAY)).isEmpty();
    }

    @Test
    void theBestReductionIsTheOneNoOtherBeats() {
        Random random = new Random(3);
        List<String> all = List.of("alone", "together", "open", "late");
        for (int i = 0; i < 300; i++) {
            List<String> claimed =
                    all.stream().filter(each -> random.nextBoolean()).toList();
            int step = 1 + random.nextInt(22);
            int most = 0;
            for (String code : claimed) {
                int share = code.equals("alone") && step <= 10
                        ? 85
                        : code.equals("together") && step <= 10 ? 70 : code.equals("open") && step <= 20 ? 15 : 0;
                most = Math.max(most, share);
            }
            int best = fees.best(claimed, "keep", step, TODAY)
                    .map(each -> ((Percent) each.amount()).value().intValueExact())
                    .orElse(0);
            assertThat(best).as(claimed + " " + step).isEqualTo(most);
        }
    }

    @Test
    void sharesAreRoundedAsTheScheduleSays() {
        for (RoundingMode rounding : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
            FeeTable odd =
                    new FeeTable(List.of(fee("keep", 1, 1, "0.33"), reduction("half", 1, 1, "50", "keep")), rounding);
            DatedFee keep = odd.get("keep", 1, TODAY);
            assertThat(odd.reduce(keep, odd.get("half", 1, TODAY)).amount())
                    .as("of 33 fen half is left, %s", rounding)
                    .isEqualTo(new Money(rounding == RoundingMode.HALF_UP ? -16 : -17));
        }
    }

    @Test
    void aScheduleThatContradictsItselfIsRefused() {
        List<DatedFee> twice = List.of(fee("keep", 1, 3, "900"), fee("keep", 3, 6, "1200"));
        assertThatThrownBy(() -> new FeeTable(twice, RoundingMode.HALF_UP)).hasMessageContaining("twice");
        List<DatedFee> loose = new ArrayList<>(List.of(reduction("alone", 1, 10, "85", "keep")));
        assertThatThrownBy(() -> new FeeTable(loose, RoundingMode.HALF_UP)).hasMessageContaining("not there");
        assertThatThrownBy(() -> reduction("alone", 1, 10, "85", "")).hasMessageContaining("name the fees");
        assertThatThrownBy(() -> fee("keep", 3, 2, "1")).hasMessageContaining("steps");
    }
}
