package sources.us_grant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class UsGrantReaderTest {

    private final UsGrantReader reader = new UsGrantReader();

    private static final String KITE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v42-2006-08-23.dtd" [ ]>
            <us-patent-grant lang="EN" dtd-version="v4.2 2006-08-23" file="US09999999-20110104.XML">
            <us-bibliographic-data-grant>
            <publication-reference><document-id><country>US</country><doc-number>09999999</doc-number><kind>B2</kind>
            <date>20110104</date></document-id></publication-reference>
            <application-reference appl-type="utility"><document-id><country>US</country>
            <doc-number>12123456</doc-number><date>20080520</date></document-id></application-reference>
            <priority-claims><priority-claim sequence="01" kind="national"><country>CN</country>
            <doc-number>200710012345</doc-number><date>20070521</date></priority-claim></priority-claims>
            <classifications-ipcr><classification-ipcr><section>B</section><class>64</class><subclass>C</subclass>
            <main-group>31</main-group><subgroup>06</subgroup><symbol-position>F</symbol-position></classification-ipcr>
            </classifications-ipcr>
            <classification-national><country>US</country><main-classification>244153 R</main-classification>
            <further-classification>D2180</further-classification></classification-national>
            <invention-title id="d0e1">Kite with <i>two</i>
            tails</invention-title>
            <references-cited>
            <citation><patcit num="1"><document-id><country>US</country><doc-number>3222222</doc-number><kind>A</kind>
            <name>Li</name><date>19651100</date></document-id></patcit><category>
                    cited by examiner
            </category></citation>
            <citation><nplcit num="2"><othercit>Kites of Weifang, 1984.</othercit></nplcit>
            <category>cited by other</category></citation>
            </references-cited>
            <number-of-claims>2</number-of-claims>
            <figures><number-of-drawing-sheets>1</number-of-drawing-sheets><number-of-figures>3</number-of-figures></figures>
            <us-related-documents>
            <continuation><relation><parent-doc><document-id><country>US</country><doc-number>11000001</doc-number>
            <date>20060101</date></document-id><parent-status>ABANDONED</parent-status></parent-doc>
            <child-doc><document-id><country>US</country><doc-number>12123456</doc-number></document-id></child-doc>
            </relation></continuation>
            <us-provisional-application><document-id><country>US</country><doc-number>60900000</doc-number>
            <date>20070214</date></document-id></us-provisional-application>
            <related-publication><document-id><country>US</country><doc-number>20080300000</doc-number><kind>A1</kind>
            <date>20081127</date></document-id></related-publication>
            </us-related-documents>
            <parties><applicants><applicant sequence="001" app-type="applicant-inventor" designation="us-only">
            <addressbook><last-name>Yuan</last-name><first-name>Fang</first-name><address><city>Weifang</city>
            <country>CN</country></address></addressbook></applicant></applicants>
            <agents><agent><addressbook><orgname>Wind &amp; String LLP</orgname><address><country>unknown</country></address>
            </addressbook></agent></agents></parties>
            <assignees><assignee><addressbook><orgname>Weifang Kites</orgname><role>03</role></addressbook></assignee>
            </assignees>
            <us-term-of-grant><us-term-extension>17</us-term-extension></us-term-of-grant>
            <us-field-of-classification-search><classification-national><country>US</country>
            <main-classification>244153 R</main-classification></classification-national>
            <classification-national><main-classification>None</main-classification></classification-national>
            </us-field-of-classification-search>
            </us-bibliographic-data-grant>
            <drawings><figure><img file="US09999999-20110104-D00001.TIF"/></figure></drawings>
            <abstract id="abstract"><p>A kite that flies.</p></abstract>
            <description id="d"><heading>BACKGROUND</heading><p>Kites are&#x2003;old.</p></description>
            <claims id="c"><claim><claim-text><b>1</b>. A kite:<claim-text>with a tail;</claim-text></claim-text></claim>
            <claim><claim-text><b>2</b>. The kite of <claim-ref>claim 1</claim-ref>.</claim-text></claim></claims>
            </us-patent-grant>
            """;

    @Test
    void aGrantTellsAllThatTheDocumentHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published · B2 · 2011-01-04
                number · APPLICATION · US · 12123456 · 2008-05-20
                number · PUBLICATION · US · 09999999 · B2 · 2011-01-04
                number · PUBLICATION · US · 20080300000 · A1 · 2008-11-27
                date · FILED · 2008-05-20
                date · PRIORITY · 2007-02-14
                date · APPLICATION_PUBLISHED · 2008-11-27
                date · GRANTED · 2011-01-04
                title · en · Kite with two tails
                passage · ABSTRACT · en · A kite that flies.
                passage · CLAIMS · en · 1. A kite: with a tail; | 2. The kite of claim 1.
                passage · DESCRIPTION · en · BACKGROUND | Kites are\u2003old.
                party · APPLICANT · Yuan, Fang · CN · Weifang
                party · INVENTOR · Yuan, Fang · CN · Weifang
                party · AGENT · Wind & String LLP
                party · OWNER · Weifang Kites
                class · ipc · B64C31/06 · main
                class · uspc · 244/153R · main
                class · uspc · D21/80
                priority · CN · 200710012345 · 2007-05-21
                priority · US · 60900000 · 2007-02-14
                cites · US · 3222222 · A · 1965-11 · Li · examiner
                cites · Kites of Weifang, 1984. · other
                event · FILED · 2008-05-20
                event · APPLICATION_PUBLISHED · 2008-11-27 · A1
                event · GRANTED · 2011-01-04 · B2
                relation · CONTINUATION_OF · invention · US · 11000001 · continuation
                media · drawing · US09999999-20110104-D00001.TIF
                fact · claimCount · 2
                fact · documentType · utility
                fact · fieldOfSearch · 244153 R
                fact · figureCount · 3
                fact · termExtensionDays · 17""");
    }

    @Test
    void aDesignGrantIsADesign() {
        var design = Reading.of(
                        reader,
                        KITE.replace("09999999", "D0999999")
                                .replace("B2", "S1")
                                .replace(
                                        "<priority-claims>",
                                        "<classification-locarno><edition>13</edition>"
                                                + "<main-classification>2102</main-classification></classification-locarno>"
                                                + "<priority-claims>"))
                .version();

        assertThat(design.id().kind()).isEqualTo("design");
        assertThat(InLines.of(design)).contains("class · locarno · 21-02 · main", "party · DESIGNER · Yuan, Fang");
    }

    @Test
    void aStatutoryInventionRegistrationIsNoGrant() {
        var sir = Reading.of(
                        reader,
                        KITE.replace("appl-type=\"utility\"", "appl-type=\"sir\"")
                                .replace("<priority-claims>", "<us-sir-flag sir-text=\"\"/><priority-claims>"))
                .version();

        assertThat(InLines.of(sir))
                .contains("event · OTHER · 2011-01-04 · statutory invention registration published")
                .doesNotContain("GRANTED");
    }

    @Test
    void manyDocumentsInOneFileAreManyRecords() {
        assertThat(Reading.of(reader, KITE + KITE + KITE).drafts()).hasSize(3);
    }

    @Test
    void aDocumentWithoutANumberIsRejected() {
        Reading reading = Reading.of(reader, KITE.replace("<doc-number>09999999</doc-number>", ""));

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.count("no-number")).isEqualTo(1);
    }
}
