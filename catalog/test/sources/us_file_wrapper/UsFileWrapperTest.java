package sources.us_file_wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class UsFileWrapperTest {

    private final UsFileWrapper reader = new UsFileWrapper();

    @Test
    void claimsAreReadWithoutWhatTheScanHasAroundThem() {
        Reading reading = Reading.of(reader, """
                <p:ClaimsDocument xmlns:p="urn:us:gov:doc:uspto:patent"><p:DocumentCode>CLM</p:DocumentCode>
                <p:DocumentHeaderDetails><p:ApplicationHeaderDetails><p:ApplicationNumber>13999999</p:ApplicationNumber>
                </p:ApplicationHeaderDetails></p:DocumentHeaderDetails><p:MailRoomDate>2013-05-30</p:MailRoomDate>
                <p:ClaimSet><p:ClaimList><p:Claim><p:ClaimNumber>1</p:ClaimNumber><p:ClaimText><p:BoundaryData><p:HeaderText>page
                2</p:HeaderText></p:BoundaryData><p:ClaimLabelText>Claim 1 (Original).</p:ClaimLabelText> A
                kit<p:OCRConfidenceData>e</p:OCRConfidenceData>.</p:ClaimText>
                <p:ClaimTypeCategory>Independent</p:ClaimTypeCategory></p:Claim></p:ClaimList></p:ClaimSet></p:ClaimsDocument>
                """);

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention US
                published · CLM · 2013-05-30
                number · APPLICATION · US · 13999999
                passage · CLAIMS · en · Claim 1 (Original). A kite.""");
    }

    @Test
    void everyPaperOfTheRealArchiveIsAVersionOfItsApplication() {
        Reading real = Reading.ofSample(reader, "patents/uspto-ppd.zip");

        assertThat(real.documents()).isEqualTo(13);
        assertThat(real.problems()).isEmpty();
        assertThat(real.versions().stream().map(version -> version.versionKey()).distinct())
                .as("no paper hides another")
                .hasSize(13);
        assertThat(real.versions())
                .allSatisfy(version ->
                        assertThat(version.passages().getFirst().text()).isNotBlank());
    }
}
