package sources.epo_ops;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.Problem;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.Reading;

class EpoOpsFilesTest {

    private final EpoOpsReader reader = new EpoOpsReader();

    @Test
    void everyAnswerTellsItsRecordsOrThatItHasNone() {
        String zip = "patents/ep-ops.zip";
        Reading reading = Reading.ofSample(reader, zip, name -> name.endsWith(".xml"));

        long members = Counted.elements(zip, "family-member");
        long documents = Counted.elements(zip, "exchange-document");
        long full = Counted.elements(zip, "fulltext-document");
        long register = Counted.elements(zip, "register-document");
        long insideMembers =
                Counted.inZip(zip, "<exchange-document ", name -> name.contains("get_family_with_biblio/"));
        assertThat(reading.drafts().size() + reading.count("no-number"))
                .isEqualTo(members + documents + full + register - insideMembers)
                .isEqualTo(72);
        assertThat(reading.count("no-number"))
                .as("register answers asked for events or steps alone")
                .isEqualTo(4);
        assertThat(reading.problems().size() - reading.count("no-number")).isEqualTo(reading.count("no-record"));
    }

    @Test
    void fullTextsWithMarkedReferencesAreReadToo() {
        String zip = "patents/grobid-patents.zip";
        Reading reading = Reading.ofSample(reader, zip);

        assertThat(reading.drafts()).hasSize((int) Counted.elements(zip, "fulltext-document"));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void theRecordedAnswersAreReadOrTellWhyNot() {
        Reading reading = Reading.ofSample(reader, "peers/epo-ops.zip", name -> name.endsWith(".xml"));

        assertThat(reading.drafts()).isNotEmpty();
        assertThat(reading.problems().stream().map(Problem::code).distinct()).isSubsetOf("no-record", "no-number");
    }
}
