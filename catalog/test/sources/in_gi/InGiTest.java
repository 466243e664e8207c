package sources.in_gi;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class InGiTest {

    @Test
    void theRealListHas696IndicationsAndTheStatesOfEach() {
        Reading real = Reading.ofSample(new InGi(), "other/geographical-indication.zip");
        assertThat(real.documents()).isEqualTo(696);
        assertThat(real.versions().stream().map(RecordVersion::id).distinct())
                .as("place 29 is given out twice, and yet no indication hides another")
                .hasSize(696);
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("Darjeeling Tea");
        assertThat(first.numbers().getFirst().role())
                .as("the place in a list is no number of the registry")
                .isEqualTo(NumberRole.OTHER);
        assertThat(first.facts().get("region")).containsExactly("West Bengal");
    }
}
