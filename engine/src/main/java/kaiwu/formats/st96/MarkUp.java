package kaiwu.formats.st96;

import java.util.Optional;
import kaiwu.kernel.PartialDate;

/** Writes elements of ST.96 one after another. Characters that XML 1.0 cannot hold are left out. Not thread-safe. */
final class MarkUp {

    private static final String STANDARD = "http://www.wipo.int/standards/XMLSchema/ST96/";

    private final StringBuilder out = new StringBuilder(4096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** The namespace of one part of the standard. */
    static String space(String part) {
        return STANDARD + part;
    }

    /** Opens the root with the namespaces of the standard that it uses; attributes in pairs of name and value. */
    MarkUp root(String name, String part, String prefix, String... attributes) {
        out.append('<').append(name);
        attribute("xmlns:com", space("Common"));
        attribute("xmlns:" + prefix, space(part));
        attribute("com:st96Version", "V6_0");
        return opened(attributes);
    }

    /** Opens an element; attributes in pairs of name and value. */
    MarkUp open(String name, String... attributes) {
        indent();
        out.append('<').append(name);
        return opened(attributes);
    }

    private MarkUp opened(String... attributes) {
        attributes(attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    MarkUp close(String name) {
        depth--;
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text; nothing when the text is blank. Attributes in pairs; one with an empty value is left out. */
    MarkUp text(String name, String text, String... attributes) {
        if (!text.isBlank()) {
            indent();
            out.append('<').append(name);
            attributes(attributes);
            out.append('>');
            escape(text.strip());
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** An element that the schema demands: it stands there, empty, where there is no text. */
    MarkUp demanded(String name, String text) {
        if (text.isBlank()) {
            indent();
            out.append('<').append(name).append("/>\n");
            return this;
        }
        return text(name, text);
    }

    /** An element with a date as ISO 8601 as far as known; nothing when there is none. */
    MarkUp date(String name, Optional<PartialDate> date) {
        return text(name, date.map(PartialDate::toString).orElse(""));
    }

    private void attributes(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                attribute(pairs[i], pairs[i + 1]);
            }
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void indent() {
        out.append("  ".repeat(depth));
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (isXml(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
