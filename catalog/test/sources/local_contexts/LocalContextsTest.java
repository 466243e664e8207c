package sources.local_contexts;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class LocalContextsTest {

    @Test
    void theRealFileHasTenBiocultural_andTwentyTraditionalKnowledgeLabels() {
        Reading real = Reading.ofSample(new LocalContexts(), "other/traditional-knowledge.zip");
        assertThat(real.documents()).isEqualTo(30);
        assertThat(real.versions().stream()
                        .map(RecordVersion::facts)
                        .filter(f -> f.get("labelFamily").contains("BC")))
                .hasSize(10);
    }
}
