package shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Commitment;
import kaiwu.spi.Commitment.Kind;
import kaiwu.spi.Commitment.State;
import kaiwu.spi.Indicator;
import kaiwu.spi.Plan;
import kaiwu.spi.PlanUnit;
import kaiwu.spi.PlanUnit.Standing;
import kaiwu.steer.PlanCounts;
import kaiwu.steer.PlanMap;
import org.junit.jupiter.api.Test;

class PlansTest {

    private final Plan plan = Plans.load().stream()
            .filter(each -> each.id().equals("strategy_2014_2020"))
            .findFirst()
            .orElseThrow();
    private final PlanMap map = new PlanMap(plan);

    @Test
    void thePlanPromises182Things() {
        PlanCounts counts = map.counts();
        assertThat(counts.total()).isEqualTo(182);
        assertThat(counts.of(Kind.GOAL)).isEqualTo(19);
        assertThat(counts.of(Kind.INDICATOR)).isEqualTo(12);
        assertThat(counts.of(Kind.ACTION)).isEqualTo(151);
        assertThat(counts.of(State.STANDS) + counts.of(State.PLANNED)).isEqualTo(182);
    }

    @Test
    void everyPromiseIsWholeInBothLanguages() {
        for (Commitment each : plan.commitments()) {
            assertThat(each.units()).as(each.id()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(each.text().zh()).as(each.id()).containsPattern("\\p{IsHan}");
            assertThat(each.text().en()).as(each.id()).doesNotContainPattern("\\p{IsHan}");
            assertThat(each.answer().text().zh()).as(each.id()).containsPattern("\\p{IsHan}");
            assertThat(each.answer().text().en()).as(each.id()).doesNotContainPattern("\\p{IsHan}");
            assertThat(each.answer().address()).as(each.id()).matches("/[A-Za-z0-9/]*");
        }
    }

    @Test
    void everyIndicatorNamedHasItsFolderAndEveryFolderItsPromise() {
        Set<String> named = new HashSet<>();
        plan.commitments().forEach(each -> named.addAll(each.measuredBy()));
        Set<String> there = new HashSet<>();
        for (Indicator indicator : Indicators.load()) {
            there.add(indicator.id());
            Commitment own = map.get(indicator.id());
            assertThat(own.measuredBy()).containsExactly(indicator.id());
            assertThat(own.answer().address()).isEqualTo("/indicator/" + indicator.id());
        }
        assertThat(named).isEqualTo(there);
    }

    @Test
    void everySectionHasPromisesAndEveryThemeAnswersSome() {
        assertThat(map.sections())
                .hasSize(30)
                .allSatisfy(each -> assertThat(each.commitments()).isNotEmpty());
        assertThat(plan.themes())
                .allSatisfy(each -> assertThat(map.ofTheme(each.id())).isNotEmpty());
    }

    @Test
    void theLeadIsNamedOnlyWhereThePlanNamesIt() {
        assertThat(plan.commitments().stream()
                        .filter(each -> each.lead() == Commitment.Lead.NAMED)
                        .map(Commitment::id))
                .containsExactly("A137", "A138", "A139", "A140", "A142");
    }

    @Test
    void commitmentsAndTheirUnitsAreThoseOfTheNotes() {
        Map<String, PlanUnit> units = new HashMap<>();
        plan.units().forEach(unit -> units.put(unit.id(), unit));
        Map<String, String> stored = new TreeMap<>();
        for (Commitment each : plan.commitments()) {
            StringBuilder line = new StringBuilder();
            each.units().forEach(id -> line.append(told(units.get(id))).append(' '));
            stored.put(each.id(), line.toString().strip());
        }
        Map<String, String> told = new TreeMap<>();
        for (String line : Domain.lines("commitments.tsv").stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            told.put(
                    cells[0],
                    cells[4].replace(';', ' ')
                            .replaceAll("联席会议成员单位", "联席会议全体成员单位")
                            .strip());
        }
        assertThat(stored).isEqualTo(told);
    }

    /** Section 11.1 of the rules: name, how often it leads, how often it takes part. */
    @Test
    void sharesOfThe28UnitsAreThoseOfTheRules() {
        Pattern row = Pattern.compile("\\| (\\S+) \\| [^|]+ \\| (\\d+) \\| (\\d+) \\| .*");
        Map<String, String> told = new TreeMap<>();
        boolean here = false;
        for (String line : Domain.lines("rules.md")) {
            here = line.startsWith("#") ? line.startsWith("### 11.1 ") : here;
            Matcher found = row.matcher(line);
            if (here && found.matches()) {
                told.put(found.group(1), found.group(2) + " " + found.group(3));
            }
        }
        Map<String, String> stored = new TreeMap<>();
        map.shares(Standing.MEMBER)
                .forEach(share -> stored.put(
                        share.unit().name().zh(),
                        share.leads().size() + " " + share.supports().size()));
        assertThat(told).hasSize(28);
        assertThat(stored).isEqualTo(told);
    }

    @Test
    void everyMemberTellsWhoDoesItsWorkToday() {
        List<PlanUnit> members = plan.units().stream()
                .filter(unit -> unit.standing() == Standing.MEMBER)
                .toList();
        assertThat(members).hasSize(28).allSatisfy(unit -> {
            assertThat(unit.now()).isPresent();
            assertThat(unit.confirmed()).isFalse();
        });
    }

    /** As the notes write a unit: a star for those the plan does not list, half-width brackets for bodies within. */
    private static String told(PlanUnit unit) {
        return unit.name().zh().replace('（', '(').replace('）', ')') + (unit.standing() == Standing.NEEDED ? "*" : "");
    }
}
