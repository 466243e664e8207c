package sources.us_patdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsPatdocReaderTest {

    private final UsPatdocReader reader = new UsPatdocReader();

    private static final String KITE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE PATDOC SYSTEM "ST32-US-Grant-025xml.dtd" [
            <!ENTITY US06999991-20020507-D00000.TIF SYSTEM "US06999991-20020507-D00000.TIF" NDATA TIF>
            ]>
            <PATDOC DTD="2.5" STATUS="Build 20020101"><SDOBI>
            <B100><B110><DNUM><PDAT>06999991</PDAT></DNUM></B110><B130><PDAT>B1</PDAT></B130>
            <B140><DATE><PDAT>20020507</PDAT></DATE></B140><B190><PDAT>US</PDAT></B190></B100>
            <B200><B210><DNUM><PDAT>09111111</PDAT></DNUM></B210><B220><DATE><PDAT>19990901</PDAT></DATE></B220></B200>
            <B300><B310><DNUM><PDAT>98123456</PDAT></DNUM></B310><B320><DATE><PDAT>19980902</PDAT></DATE></B320>
            <B330><CTRY><PDAT>CN</PDAT></CTRY></B330></B300>
            <B500><B510><B511><PDAT>B64C 3106</PDAT></B511><B512><PDAT>A63H 2700</PDAT></B512><B516><PDAT>7</PDAT></B516></B510>
            <B520><B521><PDAT>244153R</PDAT></B521></B520>
            <B540><STEXT><PDAT>Kite of Andr&eacute; &ldquo;II&rdquo;</PDAT></STEXT></B540>
            <B560><B561><PCIT><DOC><DNUM><PDAT>3222222</PDAT></DNUM><DATE><PDAT>19651100</PDAT></DATE>
            <KIND><PDAT>A</PDAT></KIND></DOC><PARTY-US><NAM><SNM><STEXT><PDAT>Li</PDAT></STEXT></SNM></NAM></PARTY-US>
            </PCIT><CITED-BY-EXAMINER/></B561>
            <B561><PCIT><DOC><DNUM><PDAT>2333333</PDAT></DNUM><DATE><PDAT>19980300</PDAT></DATE>
            <CTRY><PDAT>GB</PDAT></CTRY></DOC></PCIT><CITED-BY-OTHER/></B561>
            <B562><NCIT><STEXT><PDAT>Kites, p. 4</PDAT></STEXT></NCIT><CITED-BY-OTHER/></B562></B560>
            <B570><B577><PDAT>1</PDAT></B577></B570><B580><B582><PDAT>244153</PDAT></B582></B580>
            <B590><B596><PDAT>2</PDAT></B596></B590></B500>
            <B600><B630><B632><PARENT-US><CDOC><DOC><DNUM><PDAT>09/111111</PDAT></DNUM></DOC></CDOC>
            <PDOC><DOC><DNUM><PDAT>08/999999</PDAT></DNUM><CTRY><PDAT>US</PDAT></CTRY></DOC></PDOC></PARENT-US></B632></B630>
            <B690US><DOC><DNUM><PDAT>20010000001</PDAT></DNUM><DATE><PDAT>20010315</PDAT></DATE>
            <KIND><PDAT>A1</PDAT></KIND></DOC></B690US></B600>
            <B700><B720><B721><PARTY-US><NAM><FNM><PDAT>Fang</PDAT></FNM><SNM><STEXT><PDAT>Yuan</PDAT></STEXT></SNM></NAM>
            <ADR><CITY><PDAT>Reno</PDAT></CITY><STATE><PDAT>NV</PDAT></STATE></ADR></PARTY-US></B721></B720>
            <B730><B731><PARTY-US><NAM><ONM><STEXT><PDAT>Weifang Kites</PDAT></STEXT></ONM></NAM>
            <ADR><CITY><PDAT>Weifang</PDAT></CITY><CTRY><PDAT>CN</PDAT></CTRY></ADR></PARTY-US></B731></B730></B700>
            </SDOBI>
            <SDOAB><BTEXT><PARA><PTEXT><PDAT>A kite &num;1.</PDAT></PTEXT></PARA></BTEXT></SDOAB>
            <SDODE><BRFSUM><BTEXT><H><STEXT><PDAT>FIELD</PDAT></STEXT></H><PARA><PTEXT><PDAT>Kites.</PDAT></PTEXT></PARA>
            </BTEXT></BRFSUM></SDODE>
            <SDOCL><H><STEXT><PDAT>I claim:</PDAT></STEXT></H><CL><CLM><PARA><PTEXT><PDAT>1. A kite:</PDAT></PTEXT></PARA>
            <CLMSTEP><PTEXT><PDAT>with a tail.</PDAT></PTEXT></CLMSTEP></CLM></CL></SDOCL>
            <SDODR><EMI FILE="US06999991-20020507-D00000.TIF"/></SDODR>
            </PATDOC>
            """;

    @Test
    void aGrantTellsAllThatTheDocumentHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention US
                published · B1 · 2002-05-07
                number · APPLICATION · US · 09111111 · 1999-09-01
                number · PUBLICATION · US · 06999991 · B1 · 2002-05-07
                number · PUBLICATION · US · 20010000001 · A1 · 2001-03-15
                date · FILED · 1999-09-01
                date · GRANTED · 2002-05-07
                date · PRIORITY · 1998-09-02
                date · APPLICATION_PUBLISHED · 2001-03-15
                title · en · Kite of André “II”
                passage · ABSTRACT · en · A kite #1.
                passage · CLAIMS · en · 1. A kite: with a tail.
                passage · DESCRIPTION · en · FIELD | Kites.
                party · INVENTOR · Yuan, Fang · US · Reno, NV
                party · OWNER · Weifang Kites · CN · Weifang
                class · ipc · B64C31/06 · main
                class · ipc · A63H27/00
                class · uspc · 244/153R · main
                priority · CN · 98123456 · 1998-09-02
                cites · US · 3222222 · A · 1965-11 · Li · examiner
                cites · GB · 2333333 · 1998-03 · other
                cites · Kites, p. 4 · other
                event · FILED · 1999-09-01
                event · GRANTED · 2002-05-07 · B1
                event · APPLICATION_PUBLISHED · 2001-03-15 · A1
                relation · CONTINUATION_OF · invention · US · 08/999999 · continuation-in-part
                media · drawing · US06999991-20020507-D00000.TIF
                fact · claimCount · 1
                fact · documentType · utility
                fact · fieldOfSearch · 244153
                fact · figureCount · 2""");
    }

    @Test
    void everyGrantInTheRealFilesBecomesARecord() {
        long all = 0;
        for (String zip : List.of("patents/uspto-fung.zip", "patents/uspto-go-uspto.zip", "patents/uspto-ppd.zip")) {
            Reading reading = Reading.ofSample(reader, zip);
            assertThat(reading.documents()).as(zip).isEqualTo(Counted.elements(zip, "PATDOC"));
            assertThat(reading.drafts()).as(zip).hasSize((int) reading.documents());
            assertThat(reading.problems()).as(zip).isEmpty();
            all += reading.documents();
        }
        assertThat(all).isEqualTo(117);
    }

    @Test
    void aRealDesignKeepsItsFacts() {
        String design = Reading.ofSample(reader, "patents/uspto-fung.zip").versions().stream()
                .map(InLines::of)
                .filter(lines -> lines.contains("D0456588"))
                .findFirst()
                .orElseThrow();

        assertThat(design)
                .contains("design US", "class · locarno · 02-02 · main", "class · uspc · D2/732 · main")
                .contains("number · APPLICATION · US · 29128902 · 2000-09-01", "priority · GB · 2090948 · 2000-03-02")
                .contains("fact · termYears · 14", "cites · US · D202976 · S · 1965-11");
    }

    @Test
    void citationsCountAsInTheBytes() {
        String zip = "patents/uspto-fung.zip";
        long cited = Reading.ofSample(reader, zip).versions().stream()
                .mapToLong(version -> version.citations().size())
                .sum();

        assertThat(cited).isEqualTo(Counted.elements(zip, "(?:PCIT|NCIT)"));
    }
}
