package sources.in_gi;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class InGiTest {

    @Test
    void theRealListHas696IndicationsAndTheStatesOfEach() {
        Reading real = Reading.ofSample(new InGi(), "other/geographical-indication.zip");
        assertThat(real.documents()).isEqualTo(696);
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("Darjeeling Tea");
        assertThat(first.facts().get("region")).containsExactly("West Bengal");
    }
}
