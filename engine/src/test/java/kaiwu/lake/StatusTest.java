package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.search.SearchWorld;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;
import org.junit.jupiter.api.Test;

/** How a right stands, told from the events of its versions. A version is "source publishedOn: CATEGORY
 * date, …"; the gazette's data ends on 2019-07-12. */
class StatusTest {

    private static final Catalogue CATALOGUE = SearchWorld.catalogue();

    @Test
    void aGazetteCannotSayHowThingsStandAfterItsEnd() {
        assertThat(status("kite_gazette 2019-07-09: GRANTED 2019-07-09"))
                .isEqualTo("unknown (in-force): granted 2019-07-09; data ends 2019-07-12");
    }

    @Test
    void aRegisterSaysHowThingsStoodOnItsDate() {
        assertThat(status("reel_register 2019-12-31: FILED 2010-01-01, GRANTED 2011-05-05"))
                .isEqualTo("in-force: granted 2011-05-05");
    }

    @Test
    void aLastStateHoldsForEver() {
        assertThat(status("kite_gazette 2019-07-09: GRANTED 2001-01-01, EXPIRED 2019-07-09"))
                .isEqualTo("ended: expired 2019-07-09");
    }

    @Test
    void onlyARestorationLeadsOutOfALastState() {
        assertThat(status("reel_register 2019-12-31: LAPSED 2015-01-01, GRANTED 2016-01-01"))
                .isEqualTo("ended: lapsed 2015-01-01");
        assertThat(status("reel_register 2019-12-31: LAPSED 2015-01-01, RESTORED 2016-01-01"))
                .isEqualTo("in-force: restored 2016-01-01");
    }

    @Test
    void theEventThatFirstLedToTheStateDecides() {
        assertThat(status("reel_register 2019-12-31: GRANTED 2011-05-05, GRANT_PUBLISHED 2011-06-05"))
                .isEqualTo("in-force: granted 2011-05-05");
    }

    @Test
    void eventsOfAllVersionsAreFoldedInTheOrderOfTheirDates() {
        assertThat(status(
                        "kite_gazette 2019-07-09: LAPSED 2018-01-01",
                        "kite_gazette 2001-01-01: FILED 2000-01-01, GRANTED 2001-01-01"))
                .isEqualTo("ended: lapsed 2018-01-01");
    }

    @Test
    void aRegisterOlderThanTheDecidingEventCannotConfirmIt() {
        assertThat(status("reel_register 2010-01-01: FILED 2009-01-01", "kite_gazette 2019-07-09: GRANTED 2019-07-09"))
                .isEqualTo("unknown (in-force): granted 2019-07-09; data ends 2019-07-12");
    }

    @Test
    void withoutADecidingEventNothingIsKnown() {
        assertThat(status("kite_gazette 2019-07-09: TRANSFERRED 2019-07-09"))
                .isEqualTo("unknown (): no event decides; data ends 2019-07-12");
    }

    private static String status(String... versions) {
        List<StoredVersion> stored = new ArrayList<>();
        for (String version : versions) {
            String[] head = version.split(": ")[0].split(" ");
            RecordDraft draft = new RecordDraft("kite", "XA").published("", PartialDate.find(head[1]));
            for (String event : version.split(": ")[1].split(", ")) {
                draft.event(EventCategory.valueOf(event.split(" ")[0]), PartialDate.find(event.split(" ")[1]), "", "");
            }
            Sha256 hash = Sha256.of(version);
            stored.add(new StoredVersion(
                    head[0],
                    stored.size(),
                    hash,
                    new Origin("f", hash, 0, 0),
                    draft.freeze(RecordId.parse("kite-XA-1"), head[0])));
        }
        Map<String, PartialDate> dataEnds = Map.of("kite_gazette", new PartialDate(2019, 7, 12));
        Status status = RightRecord.of(
                        RecordId.parse("kite-XA-1"), CATALOGUE.kinds().get("kite"), stored, CATALOGUE, dataEnds)
                .status();
        return status.state() + (status.holds() ? "" : " (" + status.lastKnown() + ")") + ": "
                + status.reason(CATALOGUE.kinds().get("kite")).en();
    }
}
