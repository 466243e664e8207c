package kaiwu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import org.junit.jupiter.api.Test;

class GoalProgressTest {

    @Test
    void aYearThatReachesTheNextTargetHasMetItEarly() {
        assertThat(states(Kites.published("2001=12").wanted("2000=0 2005=10"))).contains("2001 MET");
    }

    @Test
    void aYearOnThePathIsOnCourseAndOneBelowItIsBehind() {
        assertThat(states(Kites.published("2001=2 2002=3.9 2003=6.1").wanted("2000=0 2005=10")))
                .contains("2001 ON_COURSE, 2002 BEHIND, 2003 ON_COURSE");
    }

    @Test
    void aTargetYearIsEitherMetOrBehind() {
        assertThat(states(Kites.published("2002=4 2005=9.9").wanted("2000=0 2002=4 2005=10")))
                .isEqualTo("2001 NOT_COMPARABLE, 2002 MET, 2003 NOT_COMPARABLE, 2004 NOT_COMPARABLE, 2005 BEHIND");
    }

    @Test
    void whereLowerIsBetterThePathGoesDown() {
        assertThat(states(Kites.published("2001=9.5 2002=8 2004=5.9 2005=5")
                        .lowerIsBetter()
                        .wanted("2000=10 2005=5")))
                .isEqualTo("2001 BEHIND, 2002 ON_COURSE, 2003 NOT_COMPARABLE, 2004 ON_COURSE, 2005 MET");
    }

    @Test
    void lessThanAValueReachesATargetOnlyWhereLowerIsBetter() {
        assertThat(states(Kites.published("2005<5").lowerIsBetter().wanted("2000=10 2005=5")))
                .endsWith("2005 MET");
        assertThat(states(Kites.published("2005<10").wanted("2000=0 2005=10"))).endsWith("2005 BEHIND");
    }

    @Test
    void aFigureOfSeptemberIsHeldAgainstThePathOfSeptember() {
        assertThat(states(Kites.published("2001=1.5@2001-09").wanted("2000=0 2005=10")))
                .startsWith("2001 ON_COURSE");
        assertThat(states(Kites.published("2001=1.5").wanted("2000=0 2005=10"))).startsWith("2001 BEHIND");
    }

    @Test
    void acrossABreakNothingIsCalledOnCourseOrBehind() {
        IndicatorSheet sheet =
                Kites.published("2001=2 2003=6 2005=10").brokenFrom(2003, false).wanted("2000=0 2005=10");
        assertThat(states(sheet))
                .isEqualTo("2001 ON_COURSE, 2002 NOT_COMPARABLE, 2003 NOT_COMPARABLE, 2004 NOT_COMPARABLE,"
                        + " 2005 NOT_COMPARABLE");
        assertThat(result(sheet).why().en()).isEqualTo("changed in 2003");
    }

    @Test
    void aTargetReachedByCountingLessIsReached() {
        IndicatorSheet sheet =
                Kites.published("2004=7 2005=10").brokenFrom(2003, true).wanted("2000=0 2005=10");
        assertThat(states(sheet)).endsWith("2004 NOT_COMPARABLE, 2005 MET");
        assertThat(result(sheet).why())
                .isEqualTo(new Bilingual(
                        "2005年为10，2005年目标为10，已达到。〔changed in 2003〕",
                        "10 in 2005, target for 2005 is 10: reached. changed in 2003"));
    }

    @Test
    void withoutAFigureForTheLastYearTheResultSaysSo() {
        Judgement result = result(Kites.published("2001=2").wanted("2000=0 2005=10"));
        assertThat(result.state()).isEqualTo(Judgement.State.NOT_COMPARABLE);
        assertThat(result.why().en()).isEqualTo("No value was published for 2005.");
        assertThat(result.expected())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("10"));
    }

    @Test
    void yearsOutsideThePathAreShownWhereTheyHaveAFigureAndNeverJudged() {
        IndicatorSheet sheet = Kites.published("1998=1 2005=10 2007=11").wanted("2000=0 2005=10");
        assertThat(sheet.progress().getFirst().years())
                .extracting(GoalProgress.Year::year)
                .containsExactly(1998, 2000, 2001, 2002, 2003, 2004, 2005, 2007);
        assertThat(states(sheet)).startsWith("2001 ").endsWith("2005 MET");
    }

    @Test
    void aYearBehindSaysWhatIsNeeded() {
        Judgement judgement = Kites.published("2003=2").wanted("2000=0 2005=10").progress().getFirst().years().stream()
                .filter(year -> year.year() == 2003)
                .findFirst()
                .orElseThrow()
                .judgement()
                .orElseThrow();
        assertThat(judgement.needed()).hasValueSatisfying(needed -> {
            assertThat(needed.perYear()).isEqualByComparingTo("4");
            assertThat(needed.percentPerYear()).isEqualByComparingTo("123.61");
        });
        assertThat(judgement.why())
                .isEqualTo(new Bilingual(
                        "2003年为2，2005年目标为10，按路径此时应为6。",
                        "2 in 2003, target for 2005 is 10; the path asks for 6 by then."));
    }

    @Test
    void anIndicatorNoPlanWantsHasNoProgress() {
        assertThat(Kites.published("2001=2").unwanted().progress()).isEmpty();
    }

    private static String states(IndicatorSheet sheet) {
        return sheet.findProgress("kite-plan").orElseThrow().years().stream()
                .flatMap(year -> year.judgement().stream())
                .map(judgement -> judgement.year() + " " + judgement.state().name())
                .collect(Collectors.joining(", "));
    }

    private static Judgement result(IndicatorSheet sheet) {
        return sheet.findProgress("kite-plan").orElseThrow().result();
    }
}
