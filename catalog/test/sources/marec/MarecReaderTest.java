package sources.marec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class MarecReaderTest {

    private final MarecReader reader = new MarecReader();

    private static final String KITE = """
            <patent-document lang="EN" ucid="EP-1999991-B1" country="EP" doc-number="1999991" kind="B1" date="20051228"
             family-id="777"><bibliographic-data>
            <application-reference><document-id format="epo"><country>EP</country><doc-number>01250068</doc-number>
            <date>20010302</date></document-id></application-reference>
            <priority-claims><priority-claim><document-id format="epo"><country>JP</country>
            <doc-number>2000058810</doc-number><date>20000303</date></document-id></priority-claim></priority-claims>
            <technical-data><classifications-ipcr>
            <classification-ipcr>B64C  31/06        20060101AFI20051220RMJP        </classification-ipcr>
            </classifications-ipcr><classification-ecla><classification-symbol scheme="EC">B64C31/06D</classification-symbol>
            <classification-symbol scheme="ICO">T64C201:12</classification-symbol></classification-ecla>
            <invention-title lang="EN">Kite</invention-title>
            <citations><patent-citations><patcit><document-id format="epo"><country>FR</country><doc-number>2903414</doc-number>
            <kind>A1</kind></document-id><sources><source name="SEA" category="X"/></sources></patcit></patent-citations>
            </citations></technical-data>
            <parties><applicants><applicant format="epo"><addressbook><name>WEIFANG KITES CO</name><address>
            <country>CN</country></address></addressbook></applicant><applicant format="intermediate"><addressbook>
            <name>Weifang Kites Co., Ltd.</name><address><country/></address></addressbook></applicant></applicants></parties>
            <international-convention-data><designated-states><ep-contracting-states><country>DE</country>
            </ep-contracting-states></designated-states></international-convention-data></bibliographic-data>
            <claims lang="EN"><claim num="1"><claim-text>A kite as in <ref type="patent">FR 2903414</ref>.</claim-text></claim>
            </claims>
            <legal-status><legal-event country="EP" code="17P" date="20020508"><legal-event-body>
            <event-title>REQUEST FOR EXAMINATION FILED</event-title><event-attributes><event-attribute>
            <event-attribute-label>Effective Date </event-attribute-label><event-attribute-value>20020228</event-attribute-value>
            </event-attribute></event-attributes></legal-event-body></legal-event></legal-status>
            </patent-document>
            """;

    @Test
    void aDocumentTellsAllThatItHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention EP
                published · B1 · 2005-12-28
                number · APPLICATION · EP · 01250068 · 2001-03-02
                number · PUBLICATION · EP · 1999991 · B1 · 2005-12-28
                date · FILED · 2001-03-02
                date · GRANTED · 2005-12-28
                date · PRIORITY · 2000-03-03
                title · en · Kite
                passage · CLAIMS · en · A kite as in FR 2903414.
                party · APPLICANT · Weifang Kites Co., Ltd. · CN
                class · ipc · B64C31/06 · main
                class · ecla · B64C31/06D
                priority · JP · 2000058810 · 2000-03-03
                cites · FR · 2903414 · A1 · X · search
                event · FILED · 2001-03-02
                event · GRANTED · 2005-12-28 · B1
                event · EXAMINATION_REQUESTED · 2002-02-28 · 17P · REQUEST FOR EXAMINATION FILED
                fact · designatedStates · DE
                fact · familyId · 777""");
    }

    @Test
    void aDocumentWithoutBibliographyIsKnownByItsRoot() {
        String bare = """
                <patent-document country="WO" docnumber="2001099991" kind="A1" date-published="20010104" lang="ES">
                <description lang="es"><p>Cometas.</p></description></patent-document>
                """;

        assertThat(InLines.of(Reading.of(reader, bare).version())).isEqualTo("""
                invention WO
                published · A1 · 2001-01-04
                number · PUBLICATION · WO · 2001099991 · A1 · 2001-01-04
                date · APPLICATION_PUBLISHED · 2001-01-04
                passage · DESCRIPTION · es · Cometas.
                event · APPLICATION_PUBLISHED · 2001-01-04 · A1""");
    }
}
