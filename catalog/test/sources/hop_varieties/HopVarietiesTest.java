package sources.hop_varieties;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class HopVarietiesTest {

    @Test
    void theRealListHas220EntriesAndCountriesAsCodes() {
        Reading real = Reading.ofSample(new HopVarieties(), "other/plant-variety.zip");
        assertThat(real.documents()).isEqualTo(220);
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("Adeena");
        assertThat(first.facts().get("originCountry")).containsExactly("US");
    }
}
