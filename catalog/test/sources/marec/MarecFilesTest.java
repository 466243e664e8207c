package sources.marec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.Reading;

/** 218 files and one packed with gzip. */
class MarecFilesTest {

    private static final String ZIP = "patents/grobid-patents.zip";

    private final MarecReader reader = new MarecReader();

    @Test
    void everyDocumentInTheRealFilesBecomesARecord() {
        Reading reading = Reading.ofSample(reader, ZIP);
        Map<String, Integer> offices = new TreeMap<>();
        reading.drafts().forEach(draft -> offices.merge(draft.office(), 1, Integer::sum));

        assertThat(reading.documents())
                .isEqualTo(Counted.elements(ZIP, "patent-document"))
                .isEqualTo(219);
        assertThat(reading.problems()).isEmpty();
        assertThat(offices).isEqualTo(Map.of("EP", 130, "JP", 2, "US", 38, "WO", 49));
    }
}
