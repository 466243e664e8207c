package kaiwu.formats.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kaiwu.formats.Charsets;
import kaiwu.formats.FormatException;
import kaiwu.formats.Xml;
import kaiwu.formats.XmlElement;

/**
 * An SVG drawing (W3C SVG 1.1 and 2), drawn from a copy that {@link SvgShapes} makes of it by a process of its own ({@link
 * SvgProcess}), within limits of size, nesting and time. Refusals beside those of {@link SvgShapes}: {@code picture-too-large}, {@code not-well-formed}, {@code too-deep},
 * {@code picture-too-slow}, {@code no-picture}. Thread-safe.
 */
final class SvgPicture {

    private static final int MOST_BYTES = 2 << 20;

    private static final Pattern ROOT =
            Pattern.compile("(?s)^\\W{0,4}(?:<\\?xml.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\\s)*<(?:\\w+:)?svg\\b.*");

    private SvgPicture() {}

    static boolean is(String head) {
        return head.contains("<svg")
                && (ROOT.matcher(head).matches() || head.stripLeading().startsWith("<"));
    }

    static Raster read(byte[] bytes) throws FormatException {
        if (bytes.length > MOST_BYTES) {
            throw new FormatException(
                    "picture-too-large",
                    MOST_BYTES,
                    "the drawing has %d bytes; an SVG may have %d".formatted(bytes.length, MOST_BYTES));
        }
        XmlElement root = Xml.parse(withoutDoctype(Charsets.decode(bytes, StandardCharsets.UTF_8)));
        return SvgProcess.draw(SvgShapes.of(root));
    }

    private static String withoutDoctype(String text) throws FormatException {
        int doctype = text.indexOf("<!DOCTYPE");
        int root = text.indexOf("<svg");
        if (doctype < 0 || root < doctype) {
            return text;
        }
        String declared = text.substring(doctype, root);
        if (declared.contains("<!ENTITY")) {
            throw new FormatException("svg-entities", doctype, "the drawing declares entities; they are not read");
        }
        return text.substring(0, doctype) + text.substring(root);
    }
}
