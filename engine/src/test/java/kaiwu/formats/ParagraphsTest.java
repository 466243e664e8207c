package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private final Paragraphs paragraphs = new Paragraphs(Set.of("p", "h"), Set.of("cell"), Set.of("img"));

    @Test
    void eachBlockIsAParagraphAndCellsAreSetApart() throws FormatException {
        XmlElement text = Xml.parse("<d><h>KITES</h>loose <b>words</b><p>One\n  two</p><p><cell>a</cell><cell>b</cell>"
                + "<img>lost</img></p><p> </p></d>");

        assertThat(paragraphs.of(text)).isEqualTo("KITES\nloose words\nOne two\na b");
    }

    @Test
    void anElementWithoutTextGivesNone() throws FormatException {
        assertThat(paragraphs.of(Xml.parse("<d><p/></d>"))).isEmpty();
    }
}
