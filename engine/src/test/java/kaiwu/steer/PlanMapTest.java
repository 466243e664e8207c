package kaiwu.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Commitment;
import kaiwu.spi.Commitment.State;
import kaiwu.spi.Plan;
import kaiwu.spi.PlanUnit;
import kaiwu.spi.PlanUnit.Standing;
import org.junit.jupiter.api.Test;

class PlanMapTest {

    /** Two ministries, one with a bureau inside, and an adviser outside. */
    private final PlanMap kites = new PlanMap(new Plan(
            "kites",
            both("kites"),
            both("plan for kites"),
            "No. 1",
            both("cabinet"),
            LocalDate.of(2001, 1, 1),
            2001,
            2005,
            List.of(),
            List.of(new Plan.Part("aims", both("aims"))),
            List.of(
                    new Plan.Section("sky", "aims", "1", both("sky")),
                    new Plan.Section("string", "aims", "2", both("string"))),
            List.of(new Plan.Theme("search", both("search")), new Plan.Theme("market", both("market"))),
            List.of(
                    unit("wind", Standing.MEMBER, ""),
                    unit("paper", Standing.MEMBER, ""),
                    unit("tails", Standing.WITHIN, "paper"),
                    unit("everybody", Standing.TOGETHER, ""),
                    unit("birds", Standing.NEEDED, "")),
            List.of(
                    promise("G1", Commitment.Kind.GOAL, "sky", State.PLANNED, "search", "height", "everybody"),
                    promise("K1", Commitment.Kind.INDICATOR, "sky", State.STANDS, "search", "height", "wind", "birds"),
                    promise("A1", Commitment.Kind.ACTION, "string", State.PLANNED, "market", "", "tails", "wind"),
                    promise("A2", Commitment.Kind.ACTION, "string", State.PLANNED, "market", "", "paper", "tails"))));

    @Test
    void aBodyCountsForTheUnitItIsWithin() {
        assertThat(share("paper")).isEqualTo("leads A1 A2, supports , together G1");
        assertThat(share("tails")).isEqualTo("leads A1, supports A2, together ");
    }

    @Test
    void aMemberOwesWhatAllOweTogether() {
        assertThat(share("wind")).isEqualTo("leads K1, supports A1, together G1");
        assertThat(share("birds")).isEqualTo("leads , supports K1, together ");
        assertThat(kites.shares(Standing.MEMBER))
                .extracting(each -> each.unit().id())
                .containsExactly("wind", "paper");
    }

    @Test
    void sectionsHoldEveryCommitmentOnceInThePlansOrder() {
        assertThat(kites.sections().stream()
                        .map(each -> each.section().id() + ": " + ids(each.commitments()))
                        .toList())
                .containsExactly("sky: G1 K1", "string: A1 A2");
    }

    @Test
    void countsAndQueriesAgree() {
        PlanCounts counts = kites.counts();
        assertThat(counts.total()).isEqualTo(4);
        assertThat(counts.of(Commitment.Kind.ACTION)).isEqualTo(2);
        assertThat(counts.of(State.STANDS))
                .isEqualTo(kites.inState(State.STANDS).size())
                .isEqualTo(1);
        assertThat(ids(kites.ofTheme("market"))).isEqualTo("A1 A2");
        assertThat(ids(kites.measuredBy("height"))).isEqualTo("G1 K1");
    }

    @Test
    void anUnknownCommitmentIsNotFound() {
        assertThat(kites.find("A9")).isEmpty();
        assertThatThrownBy(() -> kites.get("A9")).hasMessageContaining("'kites' has no commitment 'A9'");
        assertThat(kites.findShare("nobody")).isEmpty();
        assertThatThrownBy(() -> new Plans(List.of()).get("kites")).hasMessageContaining("no plan 'kites'");
    }

    private String share(String unit) {
        UnitShare share = kites.findShare(unit).orElseThrow();
        return "leads " + ids(share.leads()) + ", supports " + ids(share.supports()) + ", together "
                + ids(share.together());
    }

    private static String ids(List<Commitment> commitments) {
        return commitments.stream().map(Commitment::id).collect(Collectors.joining(" "));
    }

    private static PlanUnit unit(String id, Standing standing, String within) {
        return new PlanUnit(
                id, both(id), standing, Optional.of(within).filter(each -> !each.isEmpty()), Optional.empty(), false);
    }

    private static Commitment promise(
            String id,
            Commitment.Kind kind,
            String section,
            State state,
            String theme,
            String measure,
            String... units) {
        return new Commitment(
                id,
                kind,
                section,
                both(id),
                List.of(units),
                Commitment.Lead.INFERRED,
                measure.isEmpty() ? List.of() : List.of(measure),
                new Commitment.Answer(both("answer"), "/", state, theme));
    }

    private static Bilingual both(String en) {
        return new Bilingual("〔" + en + "〕", en);
    }
}
