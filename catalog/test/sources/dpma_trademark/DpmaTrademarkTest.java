package sources.dpma_trademark;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class DpmaTrademarkTest {

    @Test
    void theRealAnswerIsOneMarkThatWasNotRenewed() {
        Reading real = Reading.ofSample(new DpmaTrademark(), "other/trademark.zip");
        assertThat(real.documents()).isEqualTo(real.drafts().size());
        RecordVersion mark = real.versions().getFirst();
        assertThat(mark.id().office()).isEqualTo("DE");
        assertThat(mark.numbers()).extracting(n -> n.number()).contains("919224");
        assertThat(mark.events())
                .extracting(e -> e.category() + " " + e.date().orElseThrow())
                .contains("LAPSED 2014-02-01");
    }
}
