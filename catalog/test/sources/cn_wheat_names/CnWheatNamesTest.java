package sources.cn_wheat_names;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class CnWheatNamesTest {

    @Test
    void theRealListHas2193Rows() {
        Reading real = Reading.ofSample(new CnWheatNames(), "other/plant-variety.zip");
        assertThat(real.documents()).isEqualTo(2193);
        assertThat(real.drafts()).hasSize(2193);
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("70410");
        assertThat(first.facts().get("region")).containsExactly("甘肃");
    }
}
