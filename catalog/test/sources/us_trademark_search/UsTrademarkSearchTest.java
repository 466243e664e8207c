package sources.us_trademark_search;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class UsTrademarkSearchTest {

    @Test
    void theRealTableHas367Marks() {
        Reading real = Reading.ofSample(new UsTrademarkSearch(), "other/trademark.zip");
        assertThat(real.documents()).isEqualTo(367);
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("NVIDIA");
        assertThat(first.parties().getFirst().name()).isEqualTo("NVIDIA Corporation");
        assertThat(first.classes().getFirst().symbol()).isEqualTo("9");
    }
}
