package sources.in_grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class InGrantsReaderTest {

    private static final String HEADER =
            "Serial No.,Patent Number,Application Number,Date of Application,Date of Priority,Title of Invention,Patentee Name,"
                    + "Date of Application Publication,Office,journal\n";
    private final InGrantsReader reader = new InGrantsReader();

    @Test
    void aRowIsAGrantWithItsDaysFirst() {
        assertThat(InLines.of(Reading.of(
                                reader,
                                HEADER
                                        + "1,299999,3358/DELNP/2010,19/11/2008,27/02/2008,A KITE,\"ALPHA CO., LTD.,BETA KITES\",22/10/2010,DELHI,47/2019 Dated 22/11/2019\n")
                        .version()))
                .isEqualTo("""
                        invention IN
                        published · 2019-11-22
                        number · APPLICATION · IN · 3358/DELNP/2010 · 2008-11-19
                        number · REGISTRATION · IN · 299999 · 2019-11-22
                        date · FILED · 2008-11-19
                        date · PRIORITY · 2008-02-27
                        date · APPLICATION_PUBLISHED · 2010-10-22
                        date · GRANTED · 2019-11-22
                        title · en · A KITE
                        party · OWNER · ALPHA CO., LTD.
                        party · OWNER · BETA KITES
                        event · FILED · 2008-11-19
                        event · APPLICATION_PUBLISHED · 2010-10-22 · section 11A
                        event · GRANT_PUBLISHED · 2019-11-22 · section 43(2)
                        fact · gazette · 47/2019""");
    }

    @Test
    void aReportThatSlippedInIsReadAsAReportAndKeepsNoAddress() {
        assertThat(InLines.of(Reading.of(
                                reader,
                                HEADER
                                        + "1,DELHI,3531/DEL/2012,26/02/2018,\"AN AGENT, A STREET\",a@b.example,,nan,,10/2018\n")
                        .version()))
                .isEqualTo("""
                        invention IN
                        published · 2018-02-26
                        number · APPLICATION · IN · 3531/DEL/2012
                        event · EXAMINED · 2018-02-26 · FER · First examination report""");
    }

    @Test
    void aHeadingThatBecameARowIsRejected() {
        assertThat(Told.problems(Reading.of(
                        reader, HEADER + "SNO,LOCATION,APPLICATIONNUMBER,FERDATE,ADDRESS,EMAIL,,nan,,10/2018\n")))
                .isEqualTo(Map.of("other-list REJECTED", 1));
    }

    @Test
    void aStandInForAMissingDayIsNoDayOfFiling() {
        Reading told = Reading.of(
                reader,
                HEADER
                        + "1,299999,3358/DELNP/2010,01/01/1900,,A KITE,ALPHA,,DELHI,47/2019 Dated 22/11/2019\n"
                        + "2,299998,3357/DELNP/2010,24/07/2020,,A KITE,ALPHA,,DELHI,47/2019 Dated 22/11/2019\n");
        assertThat(Told.problems(told)).isEqualTo(Map.of("bad-date VALUE_LOST", 2));
        assertThat(told.drafts()).hasSize(2);
        assertThat(InLines.of(told.versions().get(0))).doesNotContain("1900", "date · FILED");
    }

    /** 38,594 rows: 36,906 with a patent number, 1,681 reports (551 + 267 + 261 + 602), 7 others; counted with Python. */
    @Test
    void everyRowOfTheRealTablesIsAGrantAReportOrRejected() {
        Reading told = Reading.ofSample(reader, "patents/in-grants.zip");
        assertThat(told.documents()).isEqualTo(38_594);
        assertThat(told.drafts()).hasSize(36_906 + 1_681);
        assertThat(told.count("other-list")).isEqualTo(7);
        assertThat(told.count("bad-date"))
                .as("34 stand-ins and one filing after the grant")
                .isEqualTo(35);
        assertThat(told.problems()).hasSize(7 + 35);
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
    }
}
