package sources.epo_docdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.Reading;

class EpoDocdbFilesTest {

    private static final String ZIP = "patents/ep-docdb.zip";

    private final EpoDocdbReader reader = new EpoDocdbReader();

    @Test
    void everyDocumentInTheRealFilesBecomesARecord() {
        Reading reading = Reading.ofSample(reader, ZIP);

        assertThat(reading.documents())
                .isEqualTo(Counted.elements(ZIP, "exchange-document"))
                .isEqualTo(14);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts()).hasSize(14);
    }
}
