package sources.tcm_prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class TcmPrescriptionsTest {

    @Test
    void theRealFilesHave98334LinesAndALineWithoutHerbsIsRejected() {
        Reading real = Reading.ofSample(new TcmPrescriptions(), "other/traditional-knowledge.zip");
        assertThat(real.files()).isEqualTo(2);
        assertThat(real.documents() - real.drafts().size()).isEqualTo(real.count("no-herbs"));
        assertThat(real.drafts().size()).isGreaterThan(90_000);
        assertThat(real.drafts()).allSatisfy(draft -> {
            assertThat(draft.numbers()).isEmpty();
            assertThat(draft.unnumbered()).isPresent();
        });
        RecordVersion one = real.versions().getFirst();
        assertThat(one.titles()).isEmpty();
        assertThat(one.facts()).containsKeys("ingredients", "ingredientCount");
    }
}
