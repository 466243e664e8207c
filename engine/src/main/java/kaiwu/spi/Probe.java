package kaiwu.spi;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * What the first bytes of a file tell: its form, character set and the marks by which a source recognises it. Immutable.
 *
 * @param name the input's name
 * @param form what the file looks like
 * @param charset character set found from BOM, declaration or the bytes themselves
 * @param root local name of the first XML element, empty when this is not XML
 * @param namespace namespace of that element, may be empty
 * @param doctype system or public identifier of the document type, may be empty
 * @param attributes attributes of the first element by local name
 * @param inner local names of the next elements inside the opening, in order, without repetition
 * @param header cells of the first row when this is a table, trimmed, without BOM; else empty
 * @param delimiter cell delimiter of that table; {@code '\0'} when this is no table
 * @param keys keys of the first JSON object (for an array or JSON lines, of its first element), else empty
 * @param opening the first characters as text (at most 64 K), for forms that none of the above describes
 * @param mapping text of the mapping that lies beside a table ({@code NAME.mapping.yml}) or was given for it, else empty
 */
public record Probe(
        String name,
        Form form,
        Charset charset,
        String root,
        String namespace,
        String doctype,
        Map<String, String> attributes,
        List<String> inner,
        List<String> header,
        char delimiter,
        List<String> keys,
        String opening,
        String mapping) {

    /** What a file tells that has no mapping. */
    public Probe(
            String name,
            Form form,
            Charset charset,
            String root,
            String namespace,
            String doctype,
            Map<String, String> attributes,
            List<String> inner,
            List<String> header,
            char delimiter,
            List<String> keys,
            String opening) {
        this(name, form, charset, root, namespace, doctype, attributes, inner, header, delimiter, keys, opening, "");
    }

    /** The same with another mapping, or with none when it is empty. */
    public Probe withMapping(String text) {
        return new Probe(
                name,
                form,
                charset,
                root,
                namespace,
                doctype,
                attributes,
                inner,
                header,
                delimiter,
                keys,
                opening,
                text);
    }

    /** What a file looks like from its first bytes. */
    public enum Form {
        XML,
        TABLE,
        WORKBOOK,
        JSON,
        JSON_LINES,
        TEXT,
        EMPTY,
        BINARY
    }

    /** Whether the header has all these cells, in any order, letter case ignored. */
    public boolean hasColumns(String... names) {
        for (String name : names) {
            if (header.stream().noneMatch(cell -> cell.equalsIgnoreCase(name))) {
                return false;
            }
        }
        return true;
    }
}
