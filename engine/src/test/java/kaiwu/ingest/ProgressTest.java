package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void speedShareAndTimeLeftFollowFromTheBytes() {
        Progress progress = new Progress(10, 30_000_000, 120_000_000, 2);

        assertThat(progress.megabytesPerSecond()).isEqualTo(15);
        assertThat(progress.share()).isEqualTo(0.25);
        assertThat(progress.secondsLeft()).hasValue(6);
    }

    @Test
    void beforeTheFirstByteNothingIsPromised() {
        assertThat(new Progress(0, 0, 100, 0).secondsLeft()).isEmpty();
        assertThat(new Progress(0, 0, 100, 0).megabytesPerSecond()).isZero();
        assertThat(new Progress(0, 0, 0, 0).share()).isEqualTo(1);
    }
}
