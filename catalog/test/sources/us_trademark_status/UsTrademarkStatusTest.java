package sources.us_trademark_status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class UsTrademarkStatusTest {

    private final UsTrademarkStatus reader = new UsTrademarkStatus();

    @Test
    void oneMarkAndManyAreReadFromTheRealAnswers() {
        Reading real = Reading.ofSample(reader, "other/trademark.zip");

        assertThat(real.files()).isEqualTo(2);
        assertThat(real.problems()).isEmpty();
        assertThat(real.versions())
                .hasSize(2)
                .allSatisfy(mark -> assertThat(InLines.of(mark))
                        .contains("number · APPLICATION · US · 97123456", "title · en · AZUKI ZEN")
                        .contains("event · FILED · 2021-11-13", "date · ENDED · 2023-03-08", "class · nice · 9"));
    }

    @Test
    void anAnswerOnOneMarkTellsWhoHeldItBefore() {
        Reading real = Reading.ofSample(reader, "other/trademark.zip", name -> name.contains("get_trademark_status/"));

        assertThat(InLines.of(real.version()))
                .contains("party · APPLICANT · CHIRU LABS, INC. · US", "party · FORMER_OWNER · Combo Labs, LLC · US")
                .contains("party · AGENT · Michael G. Kelber", "event · TRANSFERRED · 2022-03-09 · ASGN");
    }

    @Test
    void aMarkWithoutASerialNumberIsRejected() {
        Reading told = Reading.of(reader, """
                {"trademarks": [{"status": {"serialNumber": ""}, "gsList": []}]}""");

        assertThat(told.drafts()).isEmpty();
        assertThat(told.count("no-number")).isEqualTo(1);
    }

    @Test
    void theRegistrantOwnsTheMark() {
        assertThat(InLines.of(Reading.of(reader, """
                {"trademarks": [{"gsList": [],
                  "parties": {"ownerGroups": {"10": [{"name": "Kites Inc."}], "30": [{"name": "Kites, Inc."}]}},
                  "prosecutionHistory": [{"entryCode": "R.PR", "entryDate": "2020-05-05T04:00:00.000+0000"}],
                  "status": {"serialNumber": 88000001, "usRegistrationNumber": "6000001", "markElement": "HIGHFLYER",
                    "filingDate": "2019-01-02", "usRegistrationDate": "2020-05-05"}}]}
                """).version())).isEqualTo("""
                        trademark US
                        published
                        number · APPLICATION · US · 88000001
                        number · REGISTRATION · US · 6000001
                        date · FILED · 2019-01-02
                        date · GRANTED · 2020-05-05
                        title · en · HIGHFLYER
                        party · OWNER · Kites, Inc.
                        event · FILED · 2019-01-02
                        event · GRANTED · 2020-05-05
                        event · GRANTED · 2020-05-05 · R.PR""");
    }
}
