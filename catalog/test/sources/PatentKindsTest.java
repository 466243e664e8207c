package sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatentKindsTest {

    @ParameterizedTest
    @CsvSource({
        "US, B2, invention",
        "US, S1, design",
        "CN, U, utilitymodel",
        "CN, Y, utilitymodel",
        "DE, U1, utilitymodel",
        "US, P2, invention",
        "EP, A1, invention",
        "JP, '', invention",
    })
    void theKindCodeTellsTheKindOfRight(String office, String kindCode, String kind) {
        assertThat(PatentKinds.of(office, kindCode)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "US, A, 4280631, GRANTED",
        "US, A1, 20040215390, APPLICATION_PUBLISHED",
        "US, A1, 2004215390, APPLICATION_PUBLISHED",
        "US, B2, 7295414, GRANTED",
        "US, E, RE39123, GRANTED",
        "EP, A1, 1130000, APPLICATION_PUBLISHED",
        "EP, B1, 1130000, GRANTED",
        "WO, A1, 2006000605, APPLICATION_PUBLISHED",
        "CN, U, 209000001, GRANTED",
        "DE, C2, 19500001, GRANTED",
    })
    void thePublicationIsAnEventWhereTheCodeIsPlain(String office, String kindCode, String number, String event) {
        assertThat(PatentKinds.event(office, kindCode, number).orElseThrow().name())
                .isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({"EP, A3", "WO, A3", "EP, A8", "DE, B", "AT, T", "US, H1", "JP, ''"})
    void aCodeThatIsNotPlainIsNoEvent(String office, String kindCode) {
        assertThat(PatentKinds.event(office, kindCode, "1")).isEmpty();
    }
}
