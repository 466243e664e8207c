package kaiwu.formats.st36;

import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.XmlElement;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** Abstract, description and claims as passages: a paragraph a line, each claim a line of its own. */
public final class PatentTexts {

    private static final Set<String> BLOCKS =
            Set.of("p", "heading", "li", "row", "dt", "dd", "claim", "title", "abst-problem", "abst-solution", "pre");
    private static final Set<String> SPACED = Set.of("entry", "claim-text", "br", "td", "tr", "figref-text");
    private static final Set<String> LEFT_OUT = Set.of("img", "us-sequence-list-doc", "copyright");

    private static final Paragraphs TEXT = new Paragraphs(BLOCKS, SPACED, LEFT_OUT);

    private PatentTexts() {}

    /** Paragraphs of a description or abstract. */
    public static String paragraphs(XmlElement text) {
        return TEXT.of(text);
    }

    /** The claims inside, one a line, whatever paragraphs each has. */
    public static String claims(XmlElement claims) {
        return claims.all("claim").stream()
                .map(claim -> TEXT.of(claim).replace('\n', ' '))
                .filter(claim -> !claim.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Adds the three parts of a document that are its children in ST.36: {@code abstract}, {@code description}, {@code claims}. */
    public static void addTo(RecordDraft draft, XmlElement document, String documentLang) {
        for (XmlElement part : document.all("abstract")) {
            draft.passage(Section.ABSTRACT, lang(part, documentLang), paragraphs(part));
        }
        for (XmlElement part : document.all("claims")) {
            draft.passage(Section.CLAIMS, lang(part, documentLang), claims(part));
        }
        for (XmlElement part : document.all("description")) {
            draft.passage(Section.DESCRIPTION, lang(part, documentLang), paragraphs(part));
        }
    }

    private static String lang(XmlElement part, String documentLang) {
        return part.attribute("lang").isEmpty() ? documentLang : part.attribute("lang");
    }
}
