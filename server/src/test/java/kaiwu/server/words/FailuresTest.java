package kaiwu.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void whatIsToldInBothLanguagesIsShownAsItIsTold() {
        Bilingual told = new Bilingual("线断了", "the line broke");
        KaiwuException failure = new KaiwuException(ErrorCode.CALLED_WRONGLY, told);
        assertThat(Failures.told(failure)).isEqualTo(told);
        assertThat(failure).hasMessage("the line broke");
    }

    @Test
    void ofEachCodeTheChineseSaysWhatItMeansAndBothKeepTheDetail() {
        for (ErrorCode code : ErrorCode.values()) {
            Bilingual told = Failures.told(new KaiwuException(code, "reading kite.xml"));
            assertThat(told.en()).isEqualTo("reading kite.xml");
            assertThat(told.zh()).matches("\\p{IsHan}+：reading kite.xml");
        }
    }
}
