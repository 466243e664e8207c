package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassSymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "B29B17/00(2006.01)I, B29B17/00",
        "B24B 3/34, B24B3/34",
        "H04L   27/26    (2006.01), H04L27/26",
        "H01M 10/0525, H01M10/0525",
        "A01B0001020000, ''",
        "Inflatable, ''"
    })
    void ipcHasOneWriting(String printed, String uniform) {
        assertThat(ClassSymbols.ipc(printed).orElse("")).isEqualTo(uniform);
    }

    @ParameterizedTest
    @CsvSource({"01-01 (12), 01-01", "6-1, 06-01", "LOC(10) 23-04, 23-04", "M24190, ''"})
    void locarnoHasOneWriting(String printed, String uniform) {
        assertThat(ClassSymbols.locarno(printed).orElse("")).isEqualTo(uniform);
    }
}
