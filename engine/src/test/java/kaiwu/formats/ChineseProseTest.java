package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseProseTest {

    @Test
    void aWordBrokenByALineEndIsWholeAgain() {
        assertThat(ChineseProse.whole("包 括：螺杆式 (2)膨胀机")).isEqualTo("包括：螺杆式(2)膨胀机");
    }

    @Test
    void blanksBetweenLatinWordsAndLineFeedsStay() {
        assertThat(ChineseProse.whole("in vitro 试验\n第二段")).isEqualTo("in vitro试验\n第二段");
    }
}
