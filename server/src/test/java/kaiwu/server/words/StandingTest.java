package kaiwu.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.Status;
import kaiwu.spi.Kind;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import org.junit.jupiter.api.Test;
import shelf.Catalog;

class StandingTest {

    private static final PartialDate DAY = PartialDate.of(LocalDate.of(2019, 7, 12));
    private static final Optional<LifeEvent> GRANT_PUBLISHED =
            Optional.of(new LifeEvent(EventCategory.GRANT_PUBLISHED, Optional.of(DAY), "", ""));
    private static final Kind MODEL = Catalog.load().findKind("utilitymodel").orElseThrow();

    private static String told(Lang lang, Status status) {
        return Standing.of(status, MODEL, Words.of(lang)).toString();
    }

    @Test
    void whereTheDataEndsWhatWasLastKnownComesFirst() {
        Status status = new Status(Status.UNKNOWN, "in-force", GRANT_PUBLISHED, Optional.of(DAY));
        assertThat(told(Lang.ZH, status)).isEqualTo("最后所知：有效（授权公告 2019-07-12）；数据截至 2019-07-12，此后情况未知");
        assertThat(told(Lang.EN, status))
                .isEqualTo(
                        "Last known: in force (grant published 2019-07-12); the data ends 2019-07-12, unknown since");
    }

    @Test
    void aStateThatHoldsNamesTheEventThatDecides() {
        Status status = new Status("revoked", "revoked", GRANT_PUBLISHED, Optional.of(DAY));
        assertThat(told(Lang.EN, status)).isEqualTo("Revoked (grant published 2019-07-12)");
    }

    @Test
    void aStateSeenInASnapshotNamesItsDayUnlessNothingCanFollow() {
        Optional<PartialDate> seen = Optional.of(PartialDate.of(LocalDate.of(2020, 1, 31)));
        Status inForce = new Status("in-force", "in-force", GRANT_PUBLISHED, seen);
        assertThat(told(Lang.EN, inForce)).isEqualTo("In force (grant published 2019-07-12); as of 2020-01-31");
        assertThat(told(Lang.ZH, inForce)).isEqualTo("有效（授权公告 2019-07-12）；截至 2020-01-31");
        assertThat(told(Lang.ZH, new Status("expired", "expired", GRANT_PUBLISHED, seen)))
                .isEqualTo("期限届满（授权公告 2019-07-12）");
    }

    @Test
    void whatWasNeverKnownIsUnknown() {
        assertThat(told(Lang.ZH, new Status(Status.UNKNOWN, "", Optional.empty(), Optional.of(DAY))))
                .isEqualTo("未知；数据截至 2019-07-12，此后情况未知");
        assertThat(told(Lang.EN, new Status(Status.UNKNOWN, "", Optional.empty(), Optional.empty())))
                .isEqualTo("unknown; no event decides it");
    }
}
