package kaiwu.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What charts draw, and that their files say the same. */
class ChartsTest {

    private static final List<Datum> DATA = List.of(
            new Datum("华为技术有限公司", 40, false, "owner=\"华为技术有限公司\"", "/search?q=1"),
            new Datum("=HYPERLINK(\"x\") & <Sons>", 10, true, "owner=\"a, b\"", "/search?q=2"));

    @Test
    void aBarIsAsLongAsItsRecordsAndOpensThem() {
        List<Box> bars = boxes(BarChart.lying(DATA));
        assertThat(bars.get(0).width() / bars.get(1).width()).isEqualTo(4);
        assertThat(bars).extracting(Box::href).containsExactly("/search?q=1", "/search?q=2");
        assertThat(bars).extracting(Box::ink).containsExactly(Ink.BAR, Ink.OPEN);
    }

    @Test
    void manyYearsStayInsideTheDrawingAndTheirNamesDoNotTouch() {
        List<Datum> years = IntStream.rangeClosed(1836, 2019)
                .mapToObj(year -> new Datum("" + year, year % 7, false, "", ""))
                .toList();
        Drawing drawing = BarChart.standing(years);
        assertThat(boxes(drawing)).allSatisfy(bar -> {
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(bar.y()).isNotNegative();
        });
        List<Double> names = drawing.shapes().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.text().matches("\\d{4}"))
                .map(Label::x)
                .toList();
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i) - names.get(i - 1)).isGreaterThan(36);
        }
    }

    @Test
    void theSvgFileIsXmlWithoutScriptsOrReferences() throws Exception {
        byte[] svg = SvgFile.render(BarChart.lying(DATA), "Owners · <battery>");
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(read.getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("href", "<script", "onload");
    }

    @Test
    void thePngFileIsAPicture() throws IOException {
        byte[] png = PngFile.render(BarChart.lying(DATA), "权利人").orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2 * (680 + 32));
    }

    @Test
    void theTableTellsTheQueriesAndIsNoFormula() {
        assertThat(new String(TableFile.render(DATA), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFlabel,count,open,query\r\n"
                        + "华为技术有限公司,40,no,\"owner=\"\"华为技术有限公司\"\"\"\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\") & <Sons>\",10,yes,\"owner=\"\"a, b\"\"\"\r\n");
    }

    private static List<Box> boxes(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .toList();
    }
}
