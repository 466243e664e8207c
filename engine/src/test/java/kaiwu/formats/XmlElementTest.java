package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlElementTest {

    @Test
    void whiteSpaceRunsAreOneBlankAndNoneStandsAtTheEnds() throws FormatException {
        XmlElement element = Xml.parse("<a> one\n\n two<b>three</b>\u00a0<c/> four </a>");
        assertThat(element.text()).isEqualTo("one twothree four");
        assertThat(element.text("b")).isEqualTo("three");
        assertThat(element.text("nowhere/at/all")).isEmpty();
    }

    /** Against the plainest way to say it, on a thousand random texts. */
    @Test
    void squeezingIsReplacingRunsAndTrimming() {
        Random random = new Random(1637);
        String letters = "ab \t\n\u00a0锂";
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(XmlElement.squeeze(text))
                    .as("'" + text + "'")
                    .isEqualTo(text.toString()
                            .replaceAll("[\\u0000- \\u00a0]+", " ")
                            .replaceAll("^ | $", ""));
        }
    }
}
