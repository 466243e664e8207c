package sources.us_bq_table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsBqTableReaderTest {

    private static final String ZIP = "patents/bq-abstracts-citations.zip";

    private final UsBqTableReader reader = new UsBqTableReader();

    @Test
    void aRowIsAPublicationWithItsTexts() {
        Reading reading = Reading.of(reader, """
                Publication_Number,Title,Abstract,Description,Claim,Citations
                US-9999999-B2,Kite,A kite.,It flies.,1. A kite.,"US-3222222-A,none"
                cows,,Doors,,,
                """);

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention US
                published · B2
                number · PUBLICATION · US · 9999999 · B2
                title · en · Kite
                passage · ABSTRACT · en · A kite.
                passage · CLAIMS · en · 1. A kite.
                passage · DESCRIPTION · en · It flies.
                cites · US · 3222222 · A
                event · GRANTED · B2
                fact · documentType · utility""");
        assertThat(reading.count("no-number")).isEqualTo(1);
    }

    @Test
    void everyRowOfTheRealTablesIsAPublication() {
        Reading real = Reading.ofSample(reader, ZIP, name -> !name.contains("/testing/"));

        assertThat(real.drafts()).hasSize((int) Counted.inZip(
                ZIP,
                "(?m)^\"?[A-Z]{2}-[A-Z]{0,3}\\d+[A-Z]?-[A-Z]\\d?\"?,",
                name -> name.endsWith(".csv") && !name.contains("/testing/")));
        assertThat(real.drafts()).hasSizeGreaterThan(1000);
    }
}
