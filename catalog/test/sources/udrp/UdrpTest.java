package sources.udrp;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class UdrpTest {

    @Test
    void theRealFileHas12012CasesWithTheirOutcomes() {
        Reading real = Reading.ofSample(new Udrp(), "other/cases.zip");
        assertThat(real.documents()).isEqualTo(12_012);
        assertThat(real.drafts()).hasSize(12_012);
        assertThat(real.versions().stream().filter(v -> v.facts().get("outcome").contains("Denied")))
                .hasSize(468);
        assertThat(real.versions().stream().filter(v -> v.id().office().equals("WO")))
                .hasSize(6749);
        assertThat(real.count("impossible-date")).isEqualTo(327);
    }

    @Test
    void aCaseOfAnotherProviderCarriesTheProvidersNameInItsNumber() {
        RecordVersion decision = Reading.of(new Udrp(), """
                {"number": "77", "status": "Transferred", "source": "FORUM", "submitted": "2023-01-09 00:00:00", "commenced": null, "published": "2023-03-04 00:00:00", "registrars": ["R"], "panelists": ["P"], "registrant_default": true, "complainants": ["Kite Co."], "represented_by": null, "complainants_countries": [null], "respondents": ["Nobody"], "domains": ["kitte.example"], "trademarks": ["KITE"]}
                """).version();
        assertThat(decision.numbers().getFirst().number()).isEqualTo("FORUM-77");
        assertThat(decision.titles().getFirst().text()).isEqualTo("Kite Co. v. Nobody");
        assertThat(decision.relations().getFirst().text()).isEqualTo("KITE");
        assertThat(decision.facts()).containsEntry("response", java.util.List.of("no"));
    }

    @Test
    void aComplaintIsNotSubmittedAfterItsDecision() {
        Reading real = Reading.of(new Udrp(), """
                {"number": "D2022-0001", "status": "Transferred", "source": "WIPO", "submitted": "2025-01-25 00:00:00", "commenced": "2022-02-01 00:00:00", "published": "2022-03-15 00:00:00", "complainants": ["Kite Co."], "registrant_default": true, "respondents": ["Nobody"], "domains": ["kitte.example"]}
                """);
        assertThat(real.count("impossible-date")).isEqualTo(1);
        assertThat(real.version().date(DateRole.OPENED)).isEmpty();
        assertThat(real.version().date(DateRole.DECIDED).orElseThrow()).hasToString("2022-03-15");
    }
}
