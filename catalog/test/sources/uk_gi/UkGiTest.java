package sources.uk_gi;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class UkGiTest {

    @Test
    void anEntryGivesItsNamesItsNumberAndTheEventThatMadeItsState() {
        RecordVersion gi = Reading.of(new UkGi(), """
                [{"DEF_Register": "Wines", "EA_Name": "Kitehill / Drachenberg", "EA_FileNumber": "PDO-ZZ-0001",
                  "EA_Type": "Protected Designation of Origin (PDO)", "EA_Country": "Italia", "EA_Status": "Registered",
                  "EA_ProductCategory": "Wine", "EA_ProductType": "Wine", "EA_LegalInstrument": "",
                  "EA_ApplicationDate": "02/01/2019", "EA_DateRegistration": "03/02/2020", "EA_DatePublication": ""}]
                """).version();
        assertThat(gi.titles()).extracting(title -> title.text()).containsExactly("Kitehill", "Drachenberg");
        assertThat(gi.events())
                .extracting(e -> e.category() + " " + e.date().orElseThrow())
                .containsExactly("FILED 2019-01-02", "GRANTED 2020-02-03");
        assertThat(gi.facts())
                .containsEntry("giType", java.util.List.of("PDO"))
                .containsEntry("originCountry", java.util.List.of("IT"));
    }

    @Test
    void theRealRegisterHas3715EntriesOfWhich374HaveNoRegistrationDateAndNoneIsLost() {
        Reading real = Reading.ofSample(new UkGi(), "other/geographical-indication.zip");
        assertThat(real.documents()).isEqualTo(3715);
        assertThat(real.drafts()).hasSize(3715);
        assertThat(real.problems()).isEmpty();
        assertThat(real.versions().stream()
                        .filter(v -> v.facts()
                                .getOrDefault("originCountry", java.util.List.of())
                                .contains("CN")))
                .hasSizeGreaterThanOrEqualTo(10);
    }
}
