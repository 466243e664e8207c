package sources.us_application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsApplicationReaderTest {

    private final UsApplicationReader reader = new UsApplicationReader();

    private static final String KITE = """
            <us-patent-application lang="EN" dtd-version="v4.0 2004-12-02" country="US">
            <us-bibliographic-data-application lang="EN" country="US">
            <publication-reference><document-id><country>US</country><doc-number>20050123456</doc-number><kind>A1</kind>
            <date>20050609</date></document-id></publication-reference>
            <application-reference appl-type="utility"><document-id><country>US</country><doc-number>10555555</doc-number>
            <date>20031205</date></document-id></application-reference>
            <classification-ipc><edition>07</edition><main-classification>B64C031/06</main-classification>
            </classification-ipc>
            <classification-national><country>US</country><main-classification>244153000</main-classification>
            </classification-national>
            <invention-title>Kite</invention-title>
            <pct-or-regional-filing-data><document-id><country>WO</country><doc-number>PCT/CN02/00123</doc-number>
            <kind>00</kind><date>20020601</date></document-id>
            <us-371c124-date><date>20031205</date></us-371c124-date></pct-or-regional-filing-data>
            <parties><applicants><applicant app-type="applicant-inventor"><addressbook><last-name>Yuan</last-name>
            <first-name>Fang</first-name><middle-name>X.</middle-name></addressbook>
            <residence><country>CN</country></residence></applicant></applicants>
            <correspondence-address><addressbook><name>WIND LLP</name><address><address-1>1 Sky Road</address-1>
            <city>RENO</city><state>NV</state><postcode>89501</postcode><country>US</country></address></addressbook>
            </correspondence-address></parties>
            <assignees><assignee><orgname>Weifang Kites</orgname><role>03</role></assignee></assignees>
            </us-bibliographic-data-application>
            <abstract><p>A kite.</p></abstract>
            </us-patent-application>
            """;

    @Test
    void anApplicationTellsAllThatTheDocumentHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published · A1 · 2005-06-09
                number · APPLICATION · US · 10555555 · 2003-12-05
                number · PUBLICATION · US · 20050123456 · A1 · 2005-06-09
                date · FILED · 2003-12-05
                date · APPLICATION_PUBLISHED · 2005-06-09
                title · en · Kite
                passage · ABSTRACT · en · A kite.
                party · APPLICANT · Yuan, Fang X. · CN
                party · INVENTOR · Yuan, Fang X. · CN
                party · OWNER · Weifang Kites
                party · AGENT · WIND LLP · US · 1 Sky Road, RENO, NV, 89501
                class · ipc · B64C31/06 · main
                class · uspc · 244/153 · main
                event · FILED · 2003-12-05
                event · OTHER · 2003-12-05 · 371 · 35 U.S.C. 371(c) requirements fulfilled
                event · APPLICATION_PUBLISHED · 2005-06-09 · A1
                relation · NATIONAL_PHASE_OF · invention · WO · PCT/CN02/00123
                fact · documentType · utility""");
    }

    @Test
    void everyApplicationInTheRealFilesBecomesARecord() {
        long all = 0;
        for (String zip : List.of(
                "patents/uspto-fung.zip",
                "patents/uspto-go-uspto.zip",
                "patents/uspto-ppd.zip",
                "patents/wipo-st36-st96.zip")) {
            Reading reading = Reading.ofSample(reader, zip);
            assertThat(reading.documents()).as(zip).isEqualTo(Counted.elements(zip, "us-patent-application"));
            assertThat(reading.drafts()).as(zip).hasSize((int) reading.documents());
            assertThat(reading.problems()).as(zip).isEmpty();
            all += reading.documents();
        }
        assertThat(all).isEqualTo(15);
    }
}
