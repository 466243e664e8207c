package sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kaiwu.formats.ChineseProse;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.XmlElement;

/** The texts of Chinese patent documents, in the element names of the old form, of e-filing and of the office's XSD. */
public final class ChineseText {

    private static final Paragraphs PROSE = new Paragraphs(
            Set.of("p", "heading", "row", "title", "Paragraphs", "Heading", "Row", "Title"),
            Set.of("entry", "Entry"),
            Set.of("img", "Image", "maths", "MathDetails", "pb", "invention-title", "InventionTitle"));

    private ChineseText() {}

    /** Paragraphs separated by line feeds, words broken by line ends whole again. */
    public static String paragraphs(XmlElement element) {
        return ChineseProse.whole(PROSE.of(element));
    }

    /** One line, words whole again. */
    public static String line(XmlElement element) {
        return ChineseProse.whole(element.text());
    }

    /** Each claim as a paragraph with its number; a claim that does not begin with its number gets it. */
    public static List<String> claims(XmlElement claims) {
        List<String> texts = new ArrayList<>();
        for (XmlElement claim : claims.children()) {
            if (claim.name().equalsIgnoreCase("claim")) {
                String text = ChineseProse.whole(PROSE.of(claim).replace('\n', ' '));
                String number = claim.attribute("num").replaceFirst("^0+", "");
                boolean numbered = text.matches("(?s)\\s*\\d+\\s*[.．、].*") || number.isEmpty();
                texts.add(numbered ? text : number + "." + text);
            }
        }
        return texts;
    }
}
