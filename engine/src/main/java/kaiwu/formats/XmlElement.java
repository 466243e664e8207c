package kaiwu.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One element of a document, by local names: namespaces tell sources apart ({@link kaiwu.spi.Probe}), inside a document
 * they only add noise. Built once by {@link Xml}, then read-only.
 *
 * <p>Paths are local names joined by a slash, relative to this element: {@code el.text("publication-reference/document-id/
 * doc-number")}. A step {@code *} fits any name. A path that leads nowhere gives empty text, an empty list or {@link #NONE};
 * a reader never meets null.
 */
public final class XmlElement {

    /** The element that is not there: no name, no text, no children. */
    public static final XmlElement NONE = new XmlElement("", Map.of());

    private final String name;
    private final Map<String, String> attributes;
    /** Elements and strings in document order. */
    private final List<Object> content = new ArrayList<>(4);

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(Object childOrText) {
        content.add(childOrText);
    }

    /** Local name; empty for {@link #NONE}. */
    public String name() {
        return name;
    }

    public boolean exists() {
        return !name.isEmpty();
    }

    /** Value of an attribute by local name ({@code lang} also finds {@code xml:lang}); empty when absent. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** Child elements in order. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(content.size());
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    /** First element at the path, or {@link #NONE}. */
    public XmlElement at(String path) {
        XmlElement here = this;
        for (String step : path.split("/")) {
            here = here.firstChild(step);
            if (!here.exists()) {
                return NONE;
            }
        }
        return here;
    }

    /** Every element at the path: all children that fit the first step, all theirs that fit the second, and so on. */
    public List<XmlElement> all(String path) {
        List<XmlElement> here = List.of(this);
        for (String step : path.split("/")) {
            List<XmlElement> next = new ArrayList<>();
            for (XmlElement element : here) {
                for (Object part : element.content) {
                    if (part instanceof XmlElement child && fits(child, step)) {
                        next.add(child);
                    }
                }
            }
            here = next;
        }
        return here;
    }

    /** Elements of this name at any depth below, in document order; those inside a match are not looked into. */
    public List<XmlElement> descendants(String localName) {
        List<XmlElement> found = new ArrayList<>();
        collect(localName, found);
        return found;
    }

    /** First element of this name at any depth below, or {@link #NONE}. */
    public XmlElement descendant(String localName) {
        List<XmlElement> found = descendants(localName);
        return found.isEmpty() ? NONE : found.getFirst();
    }

    /** Text at the path with white space runs as one blank, trimmed; empty when the path leads nowhere. */
    public String text(String path) {
        return at(path).text();
    }

    /** All text inside, in order, with white space runs as one blank, trimmed. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof String only) {
            return squeeze(only);
        }
        StringBuilder all = new StringBuilder();
        gather(all, child -> true);
        return squeeze(all);
    }

    /** As {@link #text()}, leaving out elements that do not pass. */
    public String textWithout(Predicate<XmlElement> leftOut) {
        StringBuilder all = new StringBuilder();
        gather(all, child -> !leftOut.test(child));
        return squeeze(all);
    }

    /** All text inside as it stands, white space too, for codes written in columns ({@code A61K  9127}). */
    public String rawText() {
        StringBuilder all = new StringBuilder();
        gather(all, child -> true);
        return all.toString();
    }

    /** Elements and strings in document order. */
    List<Object> content() {
        return content;
    }

    private XmlElement firstChild(String step) {
        for (Object part : content) {
            if (part instanceof XmlElement child && fits(child, step)) {
                return child;
            }
        }
        return NONE;
    }

    private static boolean fits(XmlElement child, String step) {
        return step.equals("*") || child.name.equals(step);
    }

    private void collect(String localName, List<XmlElement> found) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                if (child.name.equals(localName)) {
                    found.add(child);
                } else {
                    child.collect(localName, found);
                }
            }
        }
    }

    private void gather(StringBuilder all, Predicate<XmlElement> wanted) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                if (wanted.test(child)) {
                    child.gather(all, wanted);
                }
            } else {
                all.append(part);
            }
        }
    }

    /** White space runs as one blank, none at either end; a text that is so already is returned as it is. */
    static String squeeze(CharSequence text) {
        String whole = text.toString();
        int kept = squeezedUpTo(whole);
        if (kept == whole.length()) {
            return whole;
        }
        StringBuilder out = new StringBuilder(whole.length()).append(whole, 0, kept);
        int at = kept;
        while (at < whole.length()) {
            int word = at;
            while (word < whole.length() && isBlank(whole.charAt(word))) {
                word++;
            }
            int end = word;
            while (end < whole.length() && !isBlank(whole.charAt(end))) {
                end++;
            }
            if (end > word) {
                if (word > at && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(whole, word, end);
            }
            at = end;
        }
        return out.toString();
    }

    /** How many characters from the beginning need no change; what follows begins with white space, or nothing follows. */
    private static int squeezedUpTo(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isBlank(c) && (c != ' ' || i == 0 || i + 1 == length || isBlank(text.charAt(i + 1)))) {
                return i;
            }
        }
        return length;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
