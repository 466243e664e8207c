package sources.nbpgr_groundnut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class NbpgrGroundnutTest {

    private static final String ZIP = "other/genetic-resources.zip";

    private final NbpgrGroundnut reader = new NbpgrGroundnut();

    @Test
    void anAccessionKeepsItsNumbersAsTheyStandAndWhatIsUnknownIsNoValue() {
        Reading reading = Reading.of(
                reader,
                "CommonName,BotanicalName,NationalID,CollNo,DonorID,OtherID1,OtherID2,BioStatus,SourceCountry,TransferYear\n"
                        + "Groundnut,Arachis hypogaea,EC999999, NC/ X-1,ICG-1,,A 5; B 6,Landrace,Unknown,2014.0\n");

        assertThat(InLines.of(reading.version())).isEqualTo("""
                geneticresource IN
                published
                number · OTHER · IN · EC999999
                title · Arachis hypogaea
                title · en · Groundnut
                event · GRANTED · 2014
                fact · accessionNumber · EC999999
                fact · collectingNumber · NC/ X-1
                fact · crop · Groundnut
                fact · donorNumber · ICG-1
                fact · genus · Arachis
                fact · holdingInstitute · NBPGR
                fact · otherNumbers · A 5; B 6
                fact · sampleStatus · Landrace
                fact · species · hypogaea
                fact · taxon · Arachis hypogaea""");
    }

    @Test
    void everyRowOfTheRealTableIsAnAccessionOfItsOwn() {
        Reading real = Reading.ofSample(reader, ZIP);

        assertThat(real.documents())
                .isEqualTo(1000)
                .isEqualTo(Counted.inZip(ZIP, "\nGroundnut,", n -> n.endsWith("GN1000.csv")));
        assertThat(real.versions().stream().map(version -> version.id()).distinct())
                .hasSize(1000);
        assertThat(real.problems()).isEmpty();
    }
}
