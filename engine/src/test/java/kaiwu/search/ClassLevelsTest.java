package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places stand above a symbol, told from how it is written. */
class ClassLevelsTest {

    @ParameterizedTest
    @CsvSource({
        "H01M 10/0525, H H01 H01M H01M10 H01M10/0525, H01M",
        "25, 25, 25",
        "14-03, 14 14-03, 14",
        "429/209, 429 429/209, 429",
        "26.04.01, 26 26.04 26.04.01, 26",
        "C3841, C C3841, C3841",
        "y02e60/10, Y Y02 Y02E Y02E60 Y02E60/10, Y02E",
        "'', '', ''",
    })
    void levelsEndWhereLettersMeetDigitsAndBeforeSeparators(String symbol, String levels, String readable) {
        assertThat(String.join(" ", ClassLevels.of(symbol))).isEqualTo(levels);
        assertThat(ClassLevels.readable(symbol)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"H01M10/0525, H01M10", "H01M, H01", "H, ''", "25, ''", "14-03, 14", "26.04.01, 26.04"})
    void thePlaceAboveIsTheLastLevelButOne(String symbol, String above) {
        assertThat(ClassLevels.above(symbol)).isEqualTo(above);
    }

    @Test
    void aLevelThatOnlyRepeatsTheBeginningOfAnotherIsNotCounted() {
        assertThat(ClassLevels.readable(List.of("H", "H01M10/05", "H01M", "G01R31/00", "['B']", "2", "25")))
                .containsExactly("H01M", "G01R", "2", "25");
    }
}
