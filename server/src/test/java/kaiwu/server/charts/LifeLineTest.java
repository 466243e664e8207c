package kaiwu.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.LifeLine.Moment;
import kaiwu.server.charts.LifeLine.Stretch;
import org.junit.jupiter.api.Test;

/** A life along the years. */
class LifeLineTest {

    private static final LocalDate FILED = LocalDate.of(2000, 1, 1);
    private static final LocalDate GRANTED = LocalDate.of(2004, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2020, 1, 1);

    @Test
    void stretchesAreAsLongAsTheyLastedAndEventsStandOnTheirDays() {
        Drawing life = LifeLine.of(
                        List.of(
                                new Stretch(FILED, Optional.of(GRANTED), "pending", false),
                                new Stretch(GRANTED, Optional.of(ENDED), "in force", true)),
                        List.of(new Moment(FILED, "filed"), new Moment(GRANTED, "granted")))
                .orElseThrow();
        List<Box> boxes = life.shapes().stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .toList();
        assertThat(boxes.get(1).width() / boxes.get(0).width()).isBetween(3.9, 4.1);
        assertThat(boxes.get(3).x() + 1).isEqualTo(boxes.get(1).x());
        assertThat(boxes.get(3).title()).isEqualTo("2004-01-01 granted");
    }

    @Test
    void oneDayIsNoLife() {
        assertThat(LifeLine.of(List.of(), List.of(new Moment(FILED, "filed")))).isEmpty();
        assertThat(LifeLine.of(List.of(), List.of())).isEmpty();
    }
}
