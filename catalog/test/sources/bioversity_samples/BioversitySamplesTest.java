package sources.bioversity_samples;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class BioversitySamplesTest {

    @Test
    void aSampleKeepsWhereItWasFoundInRestrictedFields() {
        RecordVersion sample = Reading.of(new BioversitySamples(), """
                Authority,Collection,Identifier,Version,Taxon,Genus,Species,Infraspecies,Crop,Group,Category,Annex-1,Country,"Administrative unit 1","Administrative unit 2","Administrative unit 3",Locality,Latitude,Longitude
                ITA406,CN1,7,,"Kitea alba",Kitea,alba,,Kite bean,Beans,Minor,Food,"Tanzania, United Republic of",North,,Hill,,95.5,10.8
                """).version();
        assertThat(sample.facts())
                .containsEntry("originCountry", java.util.List.of("TZ"))
                .containsEntry("collectingSite", java.util.List.of("Hill"))
                .containsEntry("longitude", java.util.List.of("10.8"))
                .doesNotContainKey("latitude");
    }

    @Test
    @org.junit.jupiter.api.Tag("slow")
    void theRealFileHas160492SamplesAndOneCoordinateOutOfRange() {
        Reading real = Reading.ofSample(new BioversitySamples(), "other/genetic-resources.zip");
        assertThat(real.documents()).isEqualTo(160_492);
        assertThat(real.drafts()).hasSize(160_492);
        assertThat(real.count("bad-coordinate")).isEqualTo(1);
    }
}
