package sources.us_markdown;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsMarkdownReaderTest {

    private static final String ZIP = "patents/us-fulltext-markdown.zip";

    private final UsMarkdownReader reader = new UsMarkdownReader();

    private static final String KITE = """
            ---

            title: Kite: a study
            abstract: A kite: two tails
            and a string.
            url: http://patft.uspto.gov/netacgi/nph-Parser?S1=09999999
            owner: Weifang Kites
            number: 09999999
            owner_city: Weifang
            owner_country: CN
            publication_date: 20130524
            ---
            This application is old.

            Kites
            fly.
            """;

    @Test
    void colonsAndLineBreaksInTheHeadAreText() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published
                number · PUBLICATION · US · 09999999
                date · FILED · 2013-05-24
                title · en · Kite: a study
                passage · ABSTRACT · en · A kite: two tails | and a string.
                passage · DESCRIPTION · en · This application is old. | Kites fly.
                party · OWNER · Weifang Kites · CN · Weifang
                event · FILED · 2013-05-24
                event · GRANTED
                fact · documentType · utility""");
    }

    @Test
    void aHeadWithoutEndIsRejected() {
        assertThat(Reading.of(reader, KITE.substring(0, KITE.indexOf("---\nThis")))
                        .count("no-head"))
                .isEqualTo(1);
    }

    @Test
    void everyRealFileBecomesARecord() {
        long all = 0;
        for (String year : new String[] {"/patents-2005/", "/patents-2013/"}) {
            Reading reading = Reading.ofSample(reader, ZIP, name -> name.contains(year));
            assertThat((long) reading.files())
                    .isEqualTo(Counted.inZip(ZIP, "(?m)^number: ", name -> name.contains(year)));
            assertThat(reading.drafts()).hasSize(reading.files());
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.versions().stream()
                            .filter(UsMarkdownReaderTest::isWhole)
                            .count())
                    .isEqualTo(reading.files());
            all += reading.files();
        }
        assertThat(all).isEqualTo(1779);
    }

    /** One title and the date of filing; one file has no text at all. */
    private static boolean isWhole(RecordVersion version) {
        return version.titles().size() == 1 && version.dates().size() == 1;
    }
}
