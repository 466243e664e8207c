package sources.dpma_design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class DpmaDesignTest {

    private static final String ZIP = "other/trademark.zip";

    private final DpmaDesign reader = new DpmaDesign();

    @Test
    void theRealEntryIsOneDesignWhoseTermExpired() {
        Reading reading = Reading.ofSample(reader, ZIP);

        assertThat(reading.documents())
                .isEqualTo(Counted.elements(ZIP, "DesignApplication"))
                .isEqualTo(1);
        assertThat(reading.problems()).isEmpty();
        assertThat(InLines.of(reading.version()))
                .contains("design DE", "number · REGISTRATION · DE · M8800174-0001")
                .contains("number · APPLICATION · DE · M8800174.1", "class · locarno · 06-01")
                .contains("priority · US · 141 676 · 1988-01-07", "party · OWNER · MT Designs · US · Greensboro")
                .contains("event · FILED · 1988-07-07", "event · GRANTED · 1988-09-15")
                .contains("event · EXPIRED · 1994-02-01", "date · ENDED · 1994-02-01");
    }

    @Test
    void anApplicationWithoutADesignIsRejected() {
        Reading reading = Reading.of(reader, """
                <Transaction xmlns="http://www.wipo.int/standards/XMLSchema/designs"
                    xmlns:de="http://register.dpma.de/standards/XMLSchema/DE-Design-RegisterExt">
                  <DesignApplication><DesignApplicationNumber>1</DesignApplicationNumber></DesignApplication>
                </Transaction>
                """);

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.count("no-design")).isEqualTo(1);
    }

    @Test
    void eachDesignOfAnApplicationIsARecord() {
        Reading reading = Reading.of(reader, """
                <Transaction xmlns="http://www.wipo.int/standards/XMLSchema/designs"
                    xmlns:de="http://register.dpma.de/standards/XMLSchema/DE-Design-RegisterExt">
                  <DesignApplication>
                    <DesignApplicationNumber>402020000001.2</DesignApplicationNumber>
                    <DesignDetails>
                      <Design><DesignIdentifier>402020000001-0001</DesignIdentifier></Design>
                      <Design><DesignIdentifier>402020000001-0002</DesignIdentifier></Design>
                    </DesignDetails>
                    <ApplicantDetails><Applicant><OrganizationName>Drachen GmbH</OrganizationName></Applicant></ApplicantDetails>
                  </DesignApplication>
                </Transaction>
                """);

        assertThat(reading.versions())
                .extracting(design -> design.numbers().getFirst().number() + " "
                        + design.parties().getFirst().name())
                .containsExactly("402020000001-0001 Drachen GmbH", "402020000001-0002 Drachen GmbH");
    }
}
