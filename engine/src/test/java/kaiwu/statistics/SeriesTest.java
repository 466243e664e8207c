package kaiwu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import kaiwu.kernel.Bilingual;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Bilingual KITES = new Bilingual("风筝", "kites");

    @Test
    void aLineNeverMixesPublishedAndSimulatedFigures() {
        Figure told = Kites.published("2001=4").unwanted().latest().orElseThrow();
        Figure invented = new Figure.Simulated(2002, BigDecimal.TEN, 7);
        assertThatThrownBy(() -> new Series<>("flown", KITES, KITES, List.of(), List.of(told, invented)))
                .hasMessageContaining("'flown' mixes figures");
    }

    @Test
    void aSimulatedLineKeepsTheSeedThatMakesItAgain() {
        Series<Figure.Simulated> line =
                new Series<>("flown", KITES, KITES, List.of(), List.of(new Figure.Simulated(2002, BigDecimal.TEN, 7)));
        assertThat(line.find(2002))
                .hasValueSatisfying(figure -> assertThat(figure.seed()).isEqualTo(7));
        assertThat(line.find(2003)).isEmpty();
    }

    @Test
    void aPublishedFigureOpensToItsSource() {
        Figure.Published latest =
                Kites.published("2001=4 2002=5").unwanted().latest().orElseThrow();
        assertThat(latest.year()).isEqualTo(2002);
        assertThat(latest.told().sources()).containsExactly("kite gazette");
    }

    @Test
    void aBreakLiesBetweenTheYearBeforeItAndItsFirstYear() {
        Series<Figure.Published> line = Kites.published("2001=4")
                .brokenFrom(2003, false)
                .unwanted()
                .series()
                .getFirst();
        assertThat(line.findBreak(2000, 2002)).isEmpty();
        assertThat(line.findBreak(2002, 2003)).isPresent();
        assertThat(line.findBreak(2003, 2004)).isEmpty();
    }

    @Test
    void anUnknownIndicatorIsNotFoundAndSaysWhichThereAre() {
        assertThatThrownBy(() -> new Indicators(List.of()).get("K99")).hasMessageContaining("no indicator 'K99'");
    }
}
