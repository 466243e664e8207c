package kaiwu.kernel.law;

import static kaiwu.kernel.law.KiteLaw.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kaiwu.kernel.law.LighterLaw.Reason;
import org.junit.jupiter.api.Test;

class LighterLawTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-12-31");
    private static final LocalDate AFTER = LocalDate.parse("2027-01-01");
    private static final List<String> FINE = List.of("fine.most", "fine.least");

    @Test
    void theOlderLawStaysUnlessTheNewerIsLighter() {
        assertThat(choose("100000", "0", "100000", "10000")).isEqualTo(Reason.OLDER_IS_NOT_HEAVIER);
        assertThat(choose("100000", "10000", "100000", "0")).isEqualTo(Reason.NEWER_IS_LIGHTER);
        assertThat(choose("100000", "0", "200000", "0")).isEqualTo(Reason.OLDER_IS_NOT_HEAVIER);
        assertThat(choose("200000", "0", "100000", "50000"))
                .as("the most goes before the least")
                .isEqualTo(Reason.NEWER_IS_LIGHTER);
    }

    @Test
    void withoutAChangeThereIsNothingToChoose() {
        RuleTable table = table("100000", "0", "50000", "0");
        assertThat(LighterLaw.choose(table, FINE, BEFORE.minusDays(9), BEFORE).reason())
                .isEqualTo(Reason.UNCHANGED);
        assertThat(LighterLaw.choose(table, FINE, AFTER, AFTER.plusDays(9)).rules())
                .extracting(DatedRule::value)
                .containsExactly(Money.ofYuan(50000), Money.ofYuan(0));
    }

    @Test
    void anActThatIsNoLongerOrWasNotYetPunishedIsNotPunished() {
        RuleTable ended =
                new RuleTable(List.of(rule("fine.most", "100000", "yuan", AnchorEvent.ACT, "", BEFORE.toString())));
        LighterLaw.Choice none = LighterLaw.choose(ended, List.of("fine.most"), BEFORE, AFTER);
        assertThat(none.rules()).isEmpty();
        assertThat(none.reason()).isEqualTo(Reason.NO_LONGER_IN_FORCE);
        RuleTable begun =
                new RuleTable(List.of(rule("fine.most", "100000", "yuan", AnchorEvent.ACT, AFTER.toString(), "")));
        assertThat(LighterLaw.choose(begun, List.of("fine.most"), BEFORE, AFTER).reason())
                .isEqualTo(Reason.NOT_YET_IN_FORCE);
    }

    @Test
    void whatCannotBeComparedIsNotGuessed() {
        RuleTable mixed = new RuleTable(List.of(
                rule("fine.most", "100000", "yuan", AnchorEvent.ACT, "", BEFORE.toString()),
                rule("fine.most", "500", "percent", AnchorEvent.ACT, AFTER.toString(), "")));
        assertThatThrownBy(() -> LighterLaw.choose(mixed, List.of("fine.most"), BEFORE, AFTER))
                .hasMessageContaining("cannot be compared");
    }

    private static Reason choose(String most, String least, String newMost, String newLeast) {
        return LighterLaw.choose(table(most, least, newMost, newLeast), FINE, BEFORE, AFTER)
                .reason();
    }

    private static RuleTable table(String most, String least, String newMost, String newLeast) {
        return new RuleTable(List.of(
                rule("fine.most", most, "yuan", AnchorEvent.ACT, "", BEFORE.toString()),
                rule("fine.most", newMost, "yuan", AnchorEvent.ACT, AFTER.toString(), ""),
                rule("fine.least", least, "yuan", AnchorEvent.ACT, "", BEFORE.toString()),
                rule("fine.least", newLeast, "yuan", AnchorEvent.ACT, AFTER.toString(), "")));
    }
}
