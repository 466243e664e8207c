package kaiwu.formats.st96;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kaiwu.formats.st96.St96Writer.Document;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;

class St96WriterTest {

    private static Optional<PartialDate> day(String iso) {
        return PartialDate.find(iso);
    }

    private static RecordVersion freeze(RecordDraft draft) {
        return draft.freeze(new RecordId("kite", "CN", "1"), "test");
    }

    private static RecordDraft kite() {
        return new RecordDraft("kite", "CN")
                .number(NumberRole.APPLICATION, "CN", "201910000001.1", "", day("2019-07-01"))
                .number(NumberRole.PUBLICATION, "CN", "110000001", "A", day("2019-12-10"))
                .date(DateRole.FILED, day("2019-07-01"))
                .title("zh", "风筝 <双尾> & 线")
                .title("en", "Kite")
                .party(PartyRole.APPLICANT, "潍坊风筝厂", "CN", "山东省潍坊市")
                .party(PartyRole.INVENTOR, "袁芳")
                .party(PartyRole.AGENT, "Wind & String")
                .party(PartyRole.EXAMINER, "Li")
                .classified("ipc", "B64C31/06", true)
                .classified("uspc", "244/153R", false)
                .priority("US", "62/359,703", day("2018-07"))
                .priority("", "unknown", Optional.empty())
                .cites(new Citation("US", "3222222", "A", day("1965-11"), "Li", "X", "examiner"))
                .cites(new Citation("", "", "", Optional.empty(), "Kites, 1984", "", "applicant"))
                .cites(new Citation("", "12345", "", Optional.empty(), "", "", ""))
                .fact("claimCount", "2");
    }

    @Test
    void aPatentWithClaimsIsAValidPatentPublication() {
        String xml = St96Writer.render(
                        Document.PATENT,
                        freeze(kite().passage(Section.CLAIMS, "zh", "1. 一种风筝。\n2. 如权利要求1所述的风筝。")
                                .passage(Section.ABSTRACT, "zh", "一种\u0001风筝。")
                                .passage(Section.DESCRIPTION, "zh", "技术领域\n风筝。")))
                .orElseThrow();

        assertThat(St96Schemas.faults("PatentPublication", xml)).isEmpty();
        assertThat(xml)
                .contains("<com:PublicationDate>2019-12-10</com:PublicationDate>")
                .contains("<pat:FilingDate>2018-07</pat:FilingDate>")
                .contains("<pat:InventionTitle com:languageCode=\"zh\">风筝 &lt;双尾&gt; &amp; 线</pat:InventionTitle>")
                .contains("<com:P>一种风筝。</com:P>");
    }

    @Test
    void aPatentWithoutClaimsIsValidBibliographicData() {
        String xml = St96Writer.render(Document.PATENT, freeze(kite())).orElseThrow();

        assertThat(xml).contains("<pat:BibliographicData xmlns:com=");
        assertThat(St96Schemas.faults("BibliographicData", xml)).isEmpty();
    }

    @Test
    void theSchemasFindWhatIsWrong() {
        String xml = St96Writer.render(Document.PATENT, freeze(kite())).orElseThrow();

        assertThat(St96Schemas.faults("BibliographicData", xml.replace("2019-07-01", "1 July 2019")))
                .isNotEmpty();
    }

    @Test
    void aPatentWithoutATitleIsNotWritten() {
        RecordDraft bare = new RecordDraft("kite", "CN").number(NumberRole.APPLICATION, "201910000001.1");

        assertThat(St96Writer.render(Document.PATENT, freeze(bare))).isEmpty();
    }

    @Test
    void aMarkIsAValidTrademarkApplication() {
        RecordDraft mark = new RecordDraft("kite", "CN")
                .number(NumberRole.APPLICATION, "12345678")
                .number(NumberRole.REGISTRATION, "12345678")
                .date(DateRole.FILED, day("2014-01-02"))
                .date(DateRole.GRANTED, day("2015-02-03"))
                .date(DateRole.EXPIRES, day("2025-02-02"))
                .title("zh", "飞鸢")
                .classified("nice", "28", true)
                .passage(Section.GOODS, "zh", "风筝；线")
                .priority("US", "86000001", day("2013-09-01"))
                .party(PartyRole.OWNER, "潍坊风筝厂", "CN", "山东省")
                .party(PartyRole.AGENT, "Wind & String");
        String xml = St96Writer.render(Document.TRADEMARK, freeze(mark)).orElseThrow();

        assertThat(St96Schemas.faults("TrademarkApplication", xml)).isEmpty();
    }

    @Test
    void aDesignIsAValidDesignApplication() {
        RecordDraft design = new RecordDraft("kite", "CN")
                .number(NumberRole.APPLICATION, "201930000001.2")
                .number(NumberRole.PUBLICATION, "305000001")
                .date(DateRole.FILED, day("2019-01-02"))
                .date(DateRole.GRANTED, day("2019-07-09"))
                .title("zh", "风筝")
                .classified("locarno", "21-01", true)
                .priority("EM", "000000001-0001", day("2018-08-01"))
                .party(PartyRole.APPLICANT, "潍坊风筝厂", "CN", "山东省")
                .party(PartyRole.DESIGNER, "袁芳")
                .party(PartyRole.AGENT, "Wind & String");
        String xml = St96Writer.render(Document.DESIGN, freeze(design)).orElseThrow();

        assertThat(St96Schemas.faults("DesignApplication", xml)).isEmpty();
    }

    @Test
    void anIndicationIsAValidGiApplication() {
        RecordDraft indication = new RecordDraft("kite", "CN")
                .number(NumberRole.APPLICATION, "20190001")
                .number(NumberRole.REGISTRATION, "GI-1")
                .date(DateRole.FILED, day("2019-01-02"))
                .date(DateRole.GRANTED, day("2020-07-09"))
                .title("zh", "潍坊风筝")
                .fact("giType", "PDO")
                .fact("area", "山东省潍坊市")
                .fact("productType", "风筝")
                .classified("nice", "28", true)
                .passage(Section.SUMMARY, "zh", "手工扎制。")
                .event(EventCategory.GRANTED, day("2020-07-09"), "", "")
                .party(PartyRole.APPLICANT, "潍坊风筝协会", "CN", "山东省")
                .party(PartyRole.AGENT, "Wind & String");
        String xml = St96Writer.render(Document.GEOGRAPHICAL_INDICATION, freeze(indication))
                .orElseThrow();

        assertThat(St96Schemas.faults("GIApplication", xml)).isEmpty();
        assertThat(xml)
                .contains("<gin:GICategory>Protected Designation of Origin</gin:GICategory>")
                .contains("<gin:GeographicRegionDescriptionText>山东省潍坊市</gin:GeographicRegionDescriptionText>")
                .contains("<gin:GIStatusCategory>Registered</gin:GIStatusCategory>");
    }

    @Test
    void whatAnIndicationDoesNotTellStandsEmptyWhereTheSchemaDemandsIt() {
        String xml = St96Writer.render(
                        Document.GEOGRAPHICAL_INDICATION, freeze(new RecordDraft("kite", "CN").title("", "潍坊风筝")))
                .orElseThrow();

        assertThat(St96Schemas.faults("GIApplication", xml)).isEmpty();
        assertThat(xml).contains("<com:ContactText/>", "<gin:FeatureDescriptionText/>");
    }
}
