package sources.wipo_st96;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class WipoSt96ReaderTest {

    private static final String ZIP = "patents/wipo-st36-st96.zip";

    private final WipoSt96Reader reader = new WipoSt96Reader();

    @Test
    void everyDocumentInTheRealFilesBecomesARecord() {
        Reading reading = Reading.ofSample(reader, ZIP);

        assertThat(reading.documents())
                .isEqualTo(Counted.elements(
                        ZIP, "(?:PatentPublication|DesignApplication|TrademarkApplication|GIApplication)"))
                .isEqualTo(6);
        assertThat(reading.drafts()).hasSize(6);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void theOfficialPatentExampleKeepsItsFacts() {
        var patent = Reading.ofSample(reader, ZIP, name -> name.endsWith("PatentPublication_Example.xml"))
                .version();

        assertThat(InLines.of(patent))
                .contains("invention US", "published · B2 · 2015-01-20")
                .contains("number · PUBLICATION · US · 08936998 · B2 · 2015-01-20")
                .contains("number · APPLICATION · US · 13797521 · 2013-03-12")
                .contains("priority · JP · 2007-290922 · 2007-11-08")
                .contains("class · ipc · H01L21/30 · main", "class · cpc · H01L21/2007 · main")
                .contains("party · INVENTOR · Utsumi, Jun", "party · OWNER · Mitsubishi Heavy Industries, Ltd.")
                .contains("cites · US · 6054363 · A · 2000-04 · Sakaguchi et al.")
                .contains("fact · claimCount · 10", "fact · figureCount · 11");
        assertThat(patent.passages()).hasSize(3);
    }

    @Test
    void theOfficialDesignExampleKeepsItsFacts() {
        var design = Reading.ofSample(reader, ZIP, name -> name.endsWith("DesignApplication_Example.xml"))
                .version();

        assertThat(InLines.of(design))
                .contains("design XX", "number · APPLICATION · XX · 35503842 · 2017-08-29")
                .contains("number · REGISTRATION · XX · 123456 · 2017-08-29", "class · locarno · 06-01")
                .contains("priority · WO · DM/096824 · 2017-03-31", "date · EXPIRES · 2034-01-29");
    }

    @Test
    void theOfficialTrademarkExampleKeepsItsFacts() {
        var mark = Reading.ofSample(reader, ZIP, name -> name.endsWith("TrademarkApplication_Example.xml"))
                .version();

        assertThat(InLines.of(mark))
                .contains("trademark US", "title · LANYI")
                .contains("number · APPLICATION · US · 87035559", "number · REGISTRATION · US · 5169753")
                .contains("date · FILED · 2016-05-12", "date · GRANTED · 2017-03-28", "class · nice · 9")
                .contains("class · usclass · 021")
                .contains("event · APPLICATION_PUBLISHED · 2017-01-10", "event · OTHER · 2017-01-10 · PUBOA");
    }

    @Test
    void theOfficialIndicationExampleKeepsItsFacts() {
        var indication = Reading.ofSample(reader, ZIP, name -> name.endsWith("GIApplication_Example.xml"))
                .version();

        assertThat(InLines.of(indication))
                .contains("gi FR", "number · APPLICATION · FR · IG 18-002", "date · FILED · 2018-03-19")
                .contains("title · fr · Tapisserie d'Aubusson", "fact · translation · Aubusson tapestry")
                .contains("class · nice · 24", "class · nice · 27", "fact · giType · GI", "fact · gazette · 2018-18")
                .contains("event · APPLICATION_PUBLISHED · 2018-06-04 · 2018-18")
                .contains("party · APPLICANT · Association LAINAMAC", "party · OTHER · Ateliers PINTON");
    }

    @Test
    void anIndicationWithoutANameIsRejected() {
        Reading reading = Reading.of(reader, """
                <gin:GIApplication xmlns:gin="http://www.wipo.int/standards/XMLSchema/ST96/GeographicalIndication"
                    xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common" com:st96Version="V6_0">
                  <gin:GIData com:officeCode="FR" com:languageCode="fr"/>
                </gin:GIApplication>
                """);

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.count("no-name")).isEqualTo(1);
    }

    @Test
    void aMarkOfNoOfficeIsRejected() {
        Reading reading = Reading.of(reader, """
                <tmk:TrademarkApplication xmlns:tmk="http://www.wipo.int/standards/XMLSchema/ST96/Trademark">
                  <tmk:TrademarkBag><tmk:Trademark/></tmk:TrademarkBag>
                </tmk:TrademarkApplication>
                """);

        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.count("no-office")).isEqualTo(1);
    }
}
