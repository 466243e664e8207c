package sources.epo_ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class EpoOpsReaderTest {

    private final EpoOpsReader reader = new EpoOpsReader();

    private static String answer(String inside) {
        return """
                <ops:world-patent-data xmlns:ops="http://ops.epo.org" xmlns="http://www.epo.org/exchange">%s
                </ops:world-patent-data>""".formatted(inside);
    }

    @Test
    void aFamilyMemberWithLegalEventsIsARecordWithALife() {
        Reading reading = Reading.of(reader, answer("""
                <ops:patent-family><ops:publication-reference><document-id document-id-type="docdb"><country>EP</country>
                <doc-number>2999991</doc-number></document-id></ops:publication-reference>
                <ops:family-member family-id="43"><publication-reference><document-id document-id-type="docdb">
                <country>EP</country><doc-number>2999991</doc-number><kind>A1</kind><date>20111228</date></document-id>
                </publication-reference><application-reference><document-id document-id-type="docdb"><country>EP</country>
                <doc-number>10167109</doc-number><date>20100624</date></document-id></application-reference>
                <priority-claim><document-id document-id-type="epodoc"><doc-number>CN20090001</doc-number><date>20090701</date>
                </document-id></priority-claim>
                <ops:legal code="17P " desc="REQUEST FOR EXAMINATION FILED"><ops:L001EP>EP</ops:L001EP>
                <ops:L007EP>2012-07-18</ops:L007EP><ops:L500EP><ops:L525EP>20120606</ops:L525EP></ops:L500EP></ops:legal>
                </ops:family-member></ops:patent-family>"""));

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention EP
                published · A1 · 2011-12-28
                number · PUBLICATION · EP · 2999991 · A1 · 2011-12-28
                number · APPLICATION · EP · 10167109 · 2010-06-24
                date · APPLICATION_PUBLISHED · 2011-12-28
                date · FILED · 2010-06-24
                date · PRIORITY · 2009-07-01
                priority · CN · 20090001 · 2009-07-01
                event · APPLICATION_PUBLISHED · 2011-12-28 · A1
                event · FILED · 2010-06-24
                event · EXAMINATION_REQUESTED · 2012-06-06 · 17P · REQUEST FOR EXAMINATION FILED
                fact · familyId · 43""");
    }

    @Test
    void aRegisterAnswerTellsTheStateOfAFile() {
        Reading reading = Reading.of(reader, answer("""
                <reg:register-document xmlns:reg="http://www.epo.org/register" date-produced="20251025">
                <reg:ep-patent-statuses><reg:ep-patent-status change-date="20201002">No opposition filed</reg:ep-patent-status>
                </reg:ep-patent-statuses><reg:bibliographic-data id="EP10167109P">
                <reg:classifications-ipcr><reg:classification-ipcr><reg:text>H04W84/20,  // H04W88/04</reg:text>
                </reg:classification-ipcr></reg:classifications-ipcr>
                <reg:parties><reg:applicants change-date="20191018"><reg:applicant><reg:addressbook><reg:name>New Oy</reg:name>
                </reg:addressbook></reg:applicant></reg:applicants><reg:applicants change-date="20110101"><reg:applicant>
                <reg:addressbook><reg:name>Old Oy</reg:name></reg:addressbook></reg:applicant></reg:applicants></reg:parties>
                </reg:bibliographic-data><reg:procedural-data><reg:procedural-step>
                <reg:procedural-step-code>RFEE</reg:procedural-step-code>
                <reg:procedural-step-text>Renewal fee payment</reg:procedural-step-text><reg:procedural-step-date>
                <reg:date>20120620</reg:date></reg:procedural-step-date></reg:procedural-step></reg:procedural-data>
                </reg:register-document>"""));

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention EP
                published · 2025-10-25
                number · APPLICATION · EP · 10167109
                party · APPLICANT · New Oy
                class · ipc · H04W84/20
                class · ipc · H04W88/04
                event · FEE_PAID · 2012-06-20 · RFEE · Renewal fee payment
                fact · officeStatus · No opposition filed
                fact · officeStatusDate · 2020-10-02""");
    }

    @Test
    void aFaultAndAConvertedNumberTellOfNoRecord() {
        Reading fault = Reading.of(
                reader, "<fault xmlns=\"http://ops.epo.org\"><code>404</code><message>not found</message></fault>");
        Reading converted = Reading.of(reader, answer("<ops:standardization><ops:input/></ops:standardization>"));

        assertThat(fault.count("no-record")).isEqualTo(1);
        assertThat(converted.count("no-record")).isEqualTo(1);
    }
}
