package kaiwu.formats;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Parses one XML document into a tree, with no document type read, no entity but those of a closed catalogue, and limits on
 * depth, attributes and names. Thread-safe.
 */
public final class Xml {

    /** Deepest nesting of a document; real patent files stay below 60. */
    public static final int MAX_DEPTH = 400;

    private static final int MAX_ATTRIBUTES = 500;

    /** Most elements of a document: a tree of so many still fits in the smallest heap. */
    private static final int MAX_ELEMENTS = 1_000_000;

    private static final WstxInputFactory FACTORY = factory();

    private Xml() {}

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MAX_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        return factory;
    }

    /**
     * Parses a document cut out of a file.
     *
     * @throws FormatException {@code not-well-formed}, {@code broken-bytes}, {@code entity-refused} or {@code too-deep}; its
     *     offset counts from the first byte of the document as far as the parser can tell, in characters
     */
    public static XmlElement parse(XmlSlice slice, XmlEntities entities) throws FormatException {
        return parse(Charsets.decode(slice.bytes(), slice.charset()), slice.subset(), entities);
    }

    /** As {@link #parse(XmlSlice, XmlEntities)}, for text that has no document type declaration. */
    public static XmlElement parse(String text) throws FormatException {
        return parse(text, "", XmlEntities.standard());
    }

    private static XmlElement parse(String text, String subset, XmlEntities entities) throws FormatException {
        KnownCharacters characters = new KnownCharacters(subset, entities);
        try {
            XMLStreamReader2 in = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                in.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, characters);
                return tree(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException wrong) {
            long at = wrong.getLocation() == null ? -1 : wrong.getLocation().getCharacterOffset();
            throw characters.refusal(at).orElseGet(() -> notWellFormed(at, wrong));
        } catch (WstxLazyException wrong) {
            throw characters.refusal(-1).orElseGet(() -> notWellFormed(-1, wrong));
        }
    }

    private static FormatException notWellFormed(long at, Exception wrong) {
        return new FormatException("not-well-formed", at, firstLine(String.valueOf(wrong.getMessage())));
    }

    private static XmlElement tree(XMLStreamReader in) throws XMLStreamException {
        XmlElement root = XmlElement.NONE;
        Deque<XmlElement> open = new ArrayDeque<>();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = new XmlElement(local(in.getLocalName()), attributes(in));
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(in.isWhiteSpace() ? " " : in.getText());
                    }
                }
                default -> {
                    // comments, processing instructions and the document type say nothing about a right
                }
            }
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        int count = in.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            String name = in.getAttributeLocalName(i);
            if (!name.startsWith("xmlns")) {
                attributes.putIfAbsent(local(name), in.getAttributeValue(i));
            }
        }
        return attributes;
    }

    static String local(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
