package sources.us_bq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsBqReaderTest {

    private static final String ZIP = "patents/bq-abstracts-citations.zip";

    private final UsBqReader reader = new UsBqReader();

    @Test
    void anApplicationKeepsItsShortNumberForItsOfficeToMend() {
        Reading reading = Reading.of(reader, """
                {"publication_number":"US-2004999999-A1","abstract_en":"A kite.","Citations":"US-3222222-A,JP-H0712345-A,US-3222222-A"}
                """);

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention US
                published · A1
                number · PUBLICATION · US · 2004999999 · A1
                passage · ABSTRACT · en · A kite.
                cites · US · 3222222 · A
                cites · JP · H0712345 · A
                event · APPLICATION_PUBLISHED · A1
                fact · documentType · utility""");
    }

    @Test
    void aRowWithoutANumberIsRejected() {
        Reading reading = Reading.of(reader, """
                [{"Publication_Number":"none","Abstract":"A kite.","Citations":""}]
                """);

        assertThat(reading.count("no-number")).isEqualTo(1);
    }

    @Test
    void tenThousandLinesInAPackedFileBecomeTenThousandRecords() {
        Reading reading = Reading.ofSample(
                reader, ZIP, name -> name.contains("sampleZipSet/bq-results") && !name.contains("w2v"));

        assertThat(reading.drafts()).hasSize(10_000);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyObjectOfTheRealFilesBecomesARecord() {
        Reading reading = Reading.ofSample(reader, ZIP);

        assertThat(reading.drafts()).hasSize((int) reading.documents());
        assertThat(reading.documents())
                .isEqualTo(Counted.inZip(ZIP, "(?i)\"publication_number\"", name -> !name.contains("/w2v/")));
        assertThat(reading.documents()).isEqualTo(13_063);
    }
}
