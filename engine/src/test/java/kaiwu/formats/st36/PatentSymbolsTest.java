package kaiwu.formats.st36;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatentSymbolsTest {

    @ParameterizedTest
    @CsvSource({
        "H01M 10/0525, H01M10/0525",
        "A41D001/06, A41D1/06",
        "'A45F  504', A45F5/04",
        "'H01L 31107', H01L31/107",
        "C07C24900, C07C249/00",
        "'7A 61K   9/16   A', A61K9/16",
        "'A61K   9/16        20060101A I20051008RMEP', A61K9/16",
        "'C07D 271/113       20060101AFI20200522BHEP', C07D271/113",
        "'2A 01N 43/08 -', A01N43/08",
        "'E03C 104', E03C1/04",
        "H05K, H05K",
        "'B65D               20060101S I20051110RMEP', B65D",
        "'A45D    /', A45D",
        "'H01L2224/0401', H01L2224/0401",
    })
    void anIpcSymbolHasOneSpelling(String raw, String symbol) {
        assertThat(PatentSymbols.ipc(raw)).hasValue(symbol);
    }

    @ParameterizedTest
    @CsvSource({"None", "0202", "''", "D28 47", "unknown"})
    void whatIsNoIpcSymbolIsNone(String raw) {
        assertThat(PatentSymbols.ipc(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "37926601, 379/266.01",
        "'  2 52', 2/52",
        "'D 2896', D2/896",
        "' D2840', D2/840",
        "'408  1 R', 408/1R",
        "' 81  337', 81/3.37",
        "2611221, 261/122.1",
        "'261DIG  70', 261/DIG.70",
        "PLT318, PLT/318",
        "244153000, 244/153",
    })
    void aUnitedStatesClassHasOneSpelling(String raw, String symbol) {
        assertThat(PatentSymbols.uspc(raw)).hasValue(symbol);
    }

    @ParameterizedTest
    @CsvSource({"2803, 28-03", "06-01, 06-01"})
    void aLocarnoClassHasOneSpelling(String raw, String symbol) {
        assertThat(PatentSymbols.locarno(raw)).hasValue(symbol);
    }

    @ParameterizedTest
    @CsvSource({"'A61K 9/16 20060101AFI2005', true", "'A61K 9/16 20060101ALI2005', false", "A61K9/16, false"})
    void theFirstSymbolSaysSo(String raw, boolean first) {
        assertThat(PatentSymbols.isFirst(raw)).isEqualTo(first);
    }
}
