package sources.us_pap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsPapReaderTest {

    private final UsPapReader reader = new UsPapReader();

    private static final String KITE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE patent-application-publication SYSTEM "pap-v15-2001-01-31.dtd" []>
            <patent-application-publication><subdoc-bibliographic-information>
            <document-id><doc-number>20010099991</doc-number><kind-code>A1</kind-code><document-date>20011227</document-date>
            </document-id><publication-filing-type>new</publication-filing-type>
            <domestic-filing-data><application-number><doc-number>09777777</doc-number></application-number>
            <application-number-series-code>09</application-number-series-code><filing-date>20010209</filing-date>
            </domestic-filing-data>
            <foreign-priority-data><priority-application-number><doc-number>100 01 234.5</doc-number>
            </priority-application-number><filing-date>20000210</filing-date><country-code>DE</country-code>
            </foreign-priority-data>
            <technical-information><classification-ipc><classification-ipc-primary><ipc>B64C031/06</ipc>
            </classification-ipc-primary><classification-ipc-edition>07</classification-ipc-edition></classification-ipc>
            <classification-us><classification-us-primary><uspc><class>244</class><subclass>153000</subclass></uspc>
            </classification-us-primary><classification-us-secondary><uspc><class>002</class><subclass>266010</subclass></uspc>
            </classification-us-secondary></classification-us><title-of-invention>Kite</title-of-invention>
            </technical-information>
            <continuity-data><continuations><continuation-of><parent-child><child><document-id><doc-number>09777777</doc-number>
            </document-id></child><parent><document-id><doc-number>08111222</doc-number><country-code>US</country-code>
            </document-id></parent></parent-child></continuation-of></continuations>
            <non-provisional-of-provisional><document-id><doc-number>60128037</doc-number><document-date>19990406</document-date>
            </document-id></non-provisional-of-provisional></continuity-data>
            <inventors><first-named-inventor><name><given-name>Fang</given-name><family-name>Yuan</family-name></name>
            <residence><residence-us><city>Reno</city><state>NV</state><country-code>US</country-code></residence-us></residence>
            </first-named-inventor></inventors>
            <assignee><organization-name>Weifang Kites</organization-name></assignee>
            <correspondence-address><name-1>WIND LLP</name-1><name-2></name-2><address><city>RENO</city></address>
            </correspondence-address></subdoc-bibliographic-information>
            <subdoc-abstract><paragraph><number>&lsqb;0001&rsqb;</number> A kite.</paragraph></subdoc-abstract>
            <subdoc-claims><heading>What is claimed is:</heading><claim><claim-text>1. A kite.</claim-text></claim></subdoc-claims>
            </patent-application-publication>
            """;

    @Test
    void anApplicationTellsAllThatTheDocumentHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published · A1 · 2001-12-27
                number · APPLICATION · US · 09777777 · 2001-02-09
                number · PUBLICATION · US · 20010099991 · A1 · 2001-12-27
                date · FILED · 2001-02-09
                date · APPLICATION_PUBLISHED · 2001-12-27
                date · PRIORITY · 1999-04-06
                title · en · Kite
                passage · ABSTRACT · en · A kite.
                passage · CLAIMS · en · 1. A kite.
                party · INVENTOR · Yuan, Fang · US · Reno, NV
                party · OWNER · Weifang Kites
                party · AGENT · WIND LLP · RENO
                class · ipc · B64C31/06 · main
                class · uspc · 244/153 · main
                class · uspc · 2/266.01
                priority · DE · 100 01 234.5 · 2000-02-10
                priority · US · 60128037 · 1999-04-06
                event · FILED · 2001-02-09
                event · APPLICATION_PUBLISHED · 2001-12-27 · A1
                relation · CONTINUATION_OF · invention · US · 08111222 · continuation-of
                fact · documentType · utility""");
    }

    @Test
    void everyApplicationInTheRealFilesBecomesARecord() {
        long all = 0;
        for (String zip : List.of("patents/uspto-fung.zip", "patents/uspto-go-uspto.zip", "patents/uspto-ppd.zip")) {
            Reading reading = Reading.ofSample(reader, zip);
            assertThat(reading.documents()).as(zip).isEqualTo(Counted.elements(zip, "patent-application-publication"));
            assertThat(reading.drafts()).as(zip).hasSize((int) reading.documents());
            assertThat(reading.problems()).as(zip).isEmpty();
            all += reading.documents();
        }
        assertThat(all).isEqualTo(7);
    }
}
