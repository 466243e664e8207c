package kaiwu.formats;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaiwu.spi.Probe;
import kaiwu.spi.Probe.Form;

/** The beginning of an XML file, possibly cut off anywhere: document type, first element, the next ones inside. */
final class XmlOpening {

    private static final int INNER = 60;

    private final String text;
    private int at;

    private XmlOpening(String text) {
        this.text = text;
    }

    static Probe probe(String name, Charset charset, String opening) {
        return new XmlOpening(opening).look(name, charset);
    }

    private Probe look(String name, Charset charset) {
        String doctype = "";
        String root = "";
        String prefix = "";
        Map<String, String> raw = Map.of();
        Set<String> inner = new LinkedHashSet<>();
        while (inner.size() < INNER && (at = text.indexOf('<', at)) >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (next == '?') {
                past("?>");
            } else if (text.startsWith("<!--", at)) {
                past("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                past("]]>");
            } else if (text.startsWith("<!DOCTYPE", at)) {
                String found = doctype();
                doctype = doctype.isEmpty() ? found : doctype;
            } else if (XmlBytes.startsName(next)) {
                String tag = tag();
                String full = name(tag);
                if (root.isEmpty()) {
                    root = Xml.local(full);
                    prefix = full.length() > root.length() ? full.substring(0, full.length() - root.length() - 1) : "";
                    raw = Prober.attributes(tag);
                } else {
                    inner.add(Xml.local(full));
                }
            } else {
                at++;
            }
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        raw.forEach((key, value) -> {
            if (!key.startsWith("xmlns")) {
                attributes.putIfAbsent(Xml.local(key), value);
            }
        });
        String namespace = raw.getOrDefault(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, "");
        return new Probe(
                name,
                root.isEmpty() ? Form.TEXT : Form.XML,
                charset,
                root,
                namespace,
                doctype,
                attributes,
                List.copyOf(inner),
                List.of(),
                '\0',
                List.of(),
                text);
    }

    private void past(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** The declaration without its internal subset. */
    private String doctype() {
        int began = at;
        int bracket = text.indexOf('[', at);
        int close = text.indexOf('>', at);
        if (bracket >= 0 && (close < 0 || bracket < close)) {
            at = bracket;
            past("]");
            past(">");
            return text.substring(began, bracket).strip();
        }
        past(">");
        return text.substring(began, at).strip();
    }

    /** From {@code <} to {@code >}, minding quotes. */
    private String tag() {
        int began = at;
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return text.substring(began, ++at);
            }
        }
        return text.substring(began);
    }

    private static String name(String tag) {
        int end = 1;
        while (end < tag.length() && XmlBytes.partOfName(tag.charAt(end))) {
            end++;
        }
        return tag.substring(1, end);
    }
}
