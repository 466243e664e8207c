package kaiwu.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficeNumberTest {

    @Test
    void whatANumberAlreadySaysIsNotSaidAgain() {
        assertThat(OfficeNumber.of("CN", "CN209104266U", "U")).isEqualTo("CN209104266U");
        assertThat(OfficeNumber.of("CN", "CN 209104266", "U")).isEqualTo("CN 209104266 U");
    }

    @Test
    void whatANumberLacksIsAddedOnce() {
        assertThat(OfficeNumber.of("CN", "209104266", "U")).isEqualTo("CN 209104266 U");
        assertThat(OfficeNumber.of("US", "8123456", "B2")).isEqualTo("US 8123456 B2");
    }

    @Test
    void aBodyWithoutACodeOfItsOwnHasNone() {
        assertThat(OfficeNumber.of("XX", "R580711", "")).isEqualTo("R580711");
        assertThat(OfficeNumber.of("", "R580711", "")).isEqualTo("R580711");
    }
}
