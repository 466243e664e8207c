package sources.ep_st36;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class EpSt36ReaderTest {

    private final EpSt36Reader reader = new EpSt36Reader();

    private static final String KITE = """
            <ep-patent-document lang="en" country="EP" doc-number="0999991" kind="B1" dtd-version="ep-patent-document-v1-4">
            <SDOBI lang="en"><B000><eptags><B001EP>ATBECH......FI</B001EP></eptags></B000>
            <B100><B110>0999991</B110><B130>B1</B130><B140><date>20081231</date></B140><B190>EP</B190></B100>
            <B200><B210>98400796.3</B210><B220><date>19980403</date></B220>
            <B240><B241><date>19990420</date></B241><B242><date>20050929</date></B242></B240><B250>de</B250>
            <B251EP>en</B251EP></B200>
            <B300><B310>9705165</B310><B320><date>19970425</date></B320><B330><ctry>FR</ctry></B330>
            <B310>9705166</B310><B320><date>19970501</date></B320><B330><ctry>DE</ctry></B330></B300>
            <B400><B405><bnum>200901</bnum></B405><B430><date>19981028</date></B430><B450><date>20081231</date></B450>
            <B472><B475><date>20090331</date><ctry>AT</ctry><date>20090401</date><ctry>BE</ctry></B475></B472></B400>
            <B500><B510EP><classification-ipcr sequence="1"><text>B64C  31/06        20060101AFI19980714BHEP</text>
            </classification-ipcr></B510EP>
            <B540><B541>de</B541><B542>Drachen</B542><B541>en</B541><B542>Kite</B542></B540>
            <B560><B561><text>EP-A- 0 674 303</text></B561><B562><text>KITES, vol. 2</text></B562></B560></B500>
            <B600><B620><parent><pdoc><dnum><anum>97400001.0</anum><pnum>0888888</pnum></dnum></pdoc></parent></B620></B600>
            <B700><B720><B721><snm>Yuan, Fang</snm><adr><str>1 Sky Road</str><city>2000 Weifang</city><ctry>CN</ctry></adr>
            </B721></B720><B730><B731><snm>Weifang Kites</snm><adr><ctry>CN</ctry></adr></B731></B730>
            <B780><B781><dnum><text>01</text></dnum><date>20090930</date><snm>Drachen AG</snm><adr><ctry>DE</ctry></adr></B781>
            </B780></B700>
            <B800><B870><B871><dnum><pnum>WO1999012345</pnum></dnum></B871></B870></B800></SDOBI>
            <description lang="en"><p num="0001">Kites.</p></description>
            <claims lang="en"><claim num="1"><claim-text>A kite.</claim-text></claim></claims>
            <claims lang="de"><claim num="1"><claim-text>Drachen.</claim-text></claim></claims>
            </ep-patent-document>
            """;

    @Test
    void aPatentTellsAllThatTheDocumentHas() {
        assertThat(InLines.of(Reading.of(reader, KITE).version())).isEqualTo("""
                invention EP
                published · B1 · 2008-12-31
                number · APPLICATION · EP · 98400796.3 · 1998-04-03
                number · PUBLICATION · EP · 0999991 · B1 · 2008-12-31
                date · PRIORITY · 1997-04-25
                date · FILED · 1998-04-03
                date · APPLICATION_PUBLISHED · 1998-10-28
                date · GRANTED · 2008-12-31
                title · de · Drachen
                title · en · Kite
                passage · CLAIMS · en · A kite.
                passage · CLAIMS · de · Drachen.
                passage · DESCRIPTION · en · Kites.
                party · INVENTOR · Yuan, Fang · CN · 1 Sky Road, 2000 Weifang
                party · OWNER · Weifang Kites · CN
                party · OTHER · Drachen AG · DE
                class · ipc · B64C31/06 · main
                priority · FR · 9705165 · 1997-04-25
                priority · DE · 9705166 · 1997-05-01
                cites · EP · 0674303 · A · search
                cites · KITES, vol. 2 · search
                event · FILED · 1998-04-03 · B220
                event · APPLICATION_PUBLISHED · 1998-10-28 · B430
                event · EXAMINATION_REQUESTED · 1999-04-20 · B241
                event · EXAMINED · 2005-09-29 · B242 · first examination report
                event · GRANTED · 2008-12-31 · B450
                event · OPPOSED · 2009-09-30 · B781 · Drachen AG
                event · OTHER · 2009-03-31 · B475 · lapsed in AT
                event · OTHER · 2009-04-01 · B475 · lapsed in BE
                relation · DIVISION_OF · invention · EP · 97400001.0 · EP 0888888
                relation · NATIONAL_PHASE_OF · invention · WO · WO1999012345 · international publication
                fact · designatedStates · AT; BE; CH; FI
                fact · filingLanguage · de
                fact · gazette · 200901
                fact · procedureLanguage · en""");
    }
}
