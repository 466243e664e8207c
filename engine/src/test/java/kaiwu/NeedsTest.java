package kaiwu;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NeedsTest {

    @Test
    void whatIsMissingSkipsATestAndUnderContinuousIntegrationFailsIt() {
        assertThatThrownBy(() -> Needs.that(false, "no kites", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped: no kites");
        assertThatThrownBy(() -> Needs.that(false, "no kites", true))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("This test cannot run here: no kites.");
        assertThatCode(() -> Needs.that(true, "no kites", true)).doesNotThrowAnyException();
    }
}
