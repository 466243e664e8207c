package sources.epo_docdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class EpoDocdbReaderTest {

    private final EpoDocdbReader reader = new EpoDocdbReader();

    private static final String KITE = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE exch:exchange-documents SYSTEM "docdb-entities.dtd">
            <exch:exchange-documents xmlns:exch="http://www.epo.org/exchange">
            <exch:exchange-document country="DE" doc-number="202099991" kind="U1" date-publ="20200102" family-id="9">
            <exch:bibliographic-data>
            <exch:publication-reference data-format="docdb"><document-id><country>DE</country><doc-number>202099991</doc-number>
            <kind>U1</kind><date>20200102</date></document-id></exch:publication-reference>
            <exch:publication-reference data-format="epodoc"><document-id><doc-number>DE202099991U</doc-number></document-id>
            </exch:publication-reference>
            <exch:patent-classifications><patent-classification sequence="1"><classification-scheme office="EP" scheme="CPCI"/>
            <classification-symbol>B64C  31/06        </classification-symbol><symbol-position>F</symbol-position>
            </patent-classification></exch:patent-classifications>
            <exch:application-reference data-format="docdb"><document-id><country>DE</country><doc-number>202000001</doc-number>
            <kind>U</kind><date>20191230</date></document-id></exch:application-reference>
            <exch:priority-claims><exch:priority-claim data-format="docdb"><document-id><country>CN</country>
            <doc-number>201930000001</doc-number><date>20190105</date></document-id></exch:priority-claim>
            <exch:priority-claim data-format="epodoc"><document-id><doc-number>CN201930000001</doc-number></document-id>
            </exch:priority-claim></exch:priority-claims>
            <exch:parties><exch:applicants><exch:applicant sequence="1" data-format="docdb"><exch:applicant-name>
            <name>SLASKI LATAWIEC</name></exch:applicant-name><residence><country>PL</country></residence></exch:applicant>
            <exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>&SACUTE;l&aogon;ski Latawiec</name>
            </exch:applicant-name></exch:applicant></exch:applicants></exch:parties>
            <exch:invention-title lang="de">Drachen</exch:invention-title>
            <exch:references-cited><exch:citation cited-phase="national-search-report"><patcit><document-id><country>US</country>
            <doc-number>3222222</doc-number><kind>A</kind></document-id></patcit><category>X</category></exch:citation>
            </exch:references-cited></exch:bibliographic-data>
            <exch:patent-family><exch:family-member><exch:publication-reference data-format="docdb"><document-id>
            <country>FR</country><doc-number>3000001</doc-number><kind>A3</kind></document-id></exch:publication-reference>
            </exch:family-member></exch:patent-family>
            </exch:exchange-document></exch:exchange-documents>
            """;

    @Test
    void aDocumentTellsAllThatItHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                utilitymodel DE
                published · U1 · 2020-01-02
                number · PUBLICATION · DE · 202099991 · U1 · 2020-01-02
                number · APPLICATION · DE · 202000001 · 2019-12-30
                date · FILED · 2019-12-30
                date · PRIORITY · 2019-01-05
                title · de · Drachen
                party · APPLICANT · Śląski Latawiec · PL
                class · cpc · B64C31/06 · main
                priority · CN · 201930000001 · 2019-01-05
                cites · US · 3222222 · A · X · national-search-report
                event · FILED · 2019-12-30
                relation · SAME_MATTER_AS · invention · FR · 3000001 · A3
                fact · familyId · 9""");
    }
}
