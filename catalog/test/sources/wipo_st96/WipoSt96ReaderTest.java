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
                .isEqualTo(Counted.elements(ZIP, "(?:PatentPublication|DesignApplication)"))
                .isEqualTo(4);
        assertThat(reading.drafts()).hasSize(4);
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
}
