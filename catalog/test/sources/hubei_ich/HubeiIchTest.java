package sources.hubei_ich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Reading;

class HubeiIchTest {

    /** Nine files hold 54 items; the tenth is broken JSON after its first item or two. */
    @Test
    void theRealFilesGiveAllItemsBeforeTheFault() {
        Reading real =
                Reading.ofSample(new HubeiIch(), "other/heritage.zip", name -> !name.endsWith("FOLKCOSTUM.json"));
        assertThat(real.files()).isEqualTo(9);
        assertThat(real.documents()).isEqualTo(8 + 7 + 8 + 2 + 5 + 5 + 8 + 4 + 7);
        assertThat(real.drafts()).hasSize(54);
    }

    @Test
    void aBrokenFileSaysWhereItBreaks() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Reading.ofSample(
                        new HubeiIch(), "other/heritage.zip", name -> name.endsWith("FOLKCOSTUM.json")))
                .hasRootCauseInstanceOf(kaiwu.formats.FormatException.class)
                .rootCause()
                .hasMessageContaining("byte 2112");
    }
}
