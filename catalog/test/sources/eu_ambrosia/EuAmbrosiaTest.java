package sources.eu_ambrosia;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class EuAmbrosiaTest {

    @Test
    void theRealAnswerHas641EntriesOfWhich16AreRemoved() {
        Reading real = Reading.ofSample(new EuAmbrosia(), "other/geographical-indication.zip");
        assertThat(real.documents()).isEqualTo(641);
        assertThat(real.drafts()).hasSize(641);
        assertThat(real.problems()).isEmpty();
        assertThat(real.versions().stream()
                        .filter(v -> v.events().stream().anyMatch(e -> e.text().equals("removed"))))
                .hasSize(16);
    }

    @Test
    void contactsOfProducersAreLeftOut() {
        RecordVersion gi = Reading.of(new EuAmbrosia(), """
                [{"giIdentifier": "EUGI1", "modificationDate": "2022-03-30T09:09:35.129Z", "protectedNames": ["Kitehill"],
                  "fileNumber": "PGI-ZZ-01", "countries": ["HU"], "giType": "PGI", "productType": "WINE", "status": "registered",
                  "euProtectionDate": "2006-01-26", "removedFlag": false, "transcriptions": null,
                  "recognisedProducersGroup": [{"name": "Kite Makers", "address": "Secret Lane 1", "fk_country": "hu",
                    "email": ["a@example.org"]}],
                  "cnClassification": [{"cnText": "2204", "cnLabel": "22 - cnCode.label"}]}]
                """).version();
        assertThat(gi.publishedOn().orElseThrow()).hasToString("2022-03-30");
        assertThat(gi.parties().toString())
                .contains("Kite Makers")
                .doesNotContain("Secret")
                .doesNotContain("example.org");
        assertThat(gi.classes().getFirst().symbol()).isEqualTo("2204");
    }
}
