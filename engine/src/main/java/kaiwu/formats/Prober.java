package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Probe.Form;

/** Looks at the first bytes of a file and says what it is, whatever its name. */
public final class Prober {

    /** How much of a file is looked at. */
    static final int OPENING = 1 << 16;

    /** How the mapping beside a table is called: the table's name with this for its ending. */
    public static final String MAPPING = ".mapping.yml";

    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    /** Begins where a name begins and gives nothing back, so that its time grows no faster than the tag. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w:.-])([\\w:.-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private static final char[] DELIMITERS = {'\t', ',', ';', '|'};

    private Prober() {}

    /**
     * @throws IOException when the file cannot be read; a file that is read but is nothing known has form {@code TEXT},
     *     {@code BINARY} or {@code EMPTY}
     */
    public static Probe probe(Input input) throws IOException {
        Probe probe = look(input);
        boolean mappable = switch (probe.form()) {
            case TABLE, WORKBOOK, JSON, JSON_LINES -> true;
            case XML, TEXT, EMPTY, BINARY -> false;
        };
        Optional<Input> mapping = mappable ? input.sibling(MAPPING) : Optional.empty();
        return mapping.isPresent() ? probe.withMapping(text(mapping.get())) : probe;
    }

    private static String text(Input small) throws IOException {
        try (InputStream in = small.open()) {
            byte[] bytes = in.readNBytes(OPENING);
            int bom = bom(bytes);
            return new String(bytes, bom, bytes.length - bom, charset(bytes, bom));
        }
    }

    private static Probe look(Input input) throws IOException {
        byte[] bytes;
        try (InputStream in = input.open()) {
            bytes = in.readNBytes(OPENING);
        }
        if (bytes.length == 0) {
            return plain(input.name(), Form.EMPTY, StandardCharsets.UTF_8, "");
        }
        if (isWorkbook(bytes)) {
            return table(input.name(), Form.WORKBOOK, StandardCharsets.UTF_8, Tables.workbookHeader(input), '\0', "");
        }
        int bom = bom(bytes);
        Charset charset = charset(bytes, bom);
        String opening = new String(bytes, bom, bytes.length - bom, charset);
        if (isBinary(opening)) {
            return plain(input.name(), Form.BINARY, charset, "");
        }
        String start = opening.stripLeading();
        if (start.startsWith("<")) {
            return XmlOpening.probe(input.name(), charset, opening);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JsonOpening.probe(input.name(), charset, opening);
        }
        return lines(input.name(), charset, opening);
    }

    private static Probe lines(String name, Charset charset, String opening) {
        String first =
                opening.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = '\0';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = first.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        if (best == '\0') {
            return new Probe(
                    name,
                    Form.TEXT,
                    charset,
                    "",
                    "",
                    "",
                    Map.of(),
                    List.of(),
                    List.of(first.strip()),
                    '\0',
                    List.of(),
                    opening);
        }
        List<String> header;
        try {
            header = Arrays.asList(Tables.cells(first.getBytes(charset), charset, best, Tables.Quoting.RFC4180, 0));
        } catch (FormatException unquoted) {
            header = List.of(first.split(Pattern.quote(String.valueOf(best)), -1));
        }
        return table(name, Form.TABLE, charset, header, best, opening);
    }

    static Probe plain(String name, Form form, Charset charset, String opening) {
        return new Probe(name, form, charset, "", "", "", Map.of(), List.of(), List.of(), '\0', List.of(), opening);
    }

    private static Probe table(
            String name, Form form, Charset charset, List<String> header, char delimiter, String opening) {
        return new Probe(
                name,
                form,
                charset,
                "",
                "",
                "",
                Map.of(),
                List.of(),
                List.copyOf(header),
                delimiter,
                List.of(),
                opening);
    }

    private static int bom(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return 3;
        }
        boolean sixteen = b.length >= 2
                && (b[0] == (byte) 0xfe && b[1] == (byte) 0xff || b[0] == (byte) 0xff && b[1] == (byte) 0xfe);
        return sixteen ? 2 : 0;
    }

    private static Charset charset(byte[] bytes, int bom) {
        if (bom == 3) {
            return StandardCharsets.UTF_8;
        }
        if (bom == 2) {
            return bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared =
                ENCODING.matcher(new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1));
        if (declared.find()) {
            Charset found = Charsets.find(declared.group(1)).orElse(StandardCharsets.UTF_8);
            return found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found;
        }
        return Charsets.guess(bytes, bytes.length);
    }

    private static boolean isWorkbook(byte[] b) {
        return isZip(b) && new String(b, StandardCharsets.ISO_8859_1).contains("xl/");
    }

    static boolean isZip(byte[] b) {
        return b.length > 4 && b[0] == 'P' && b[1] == 'K' && b[2] == 3 && b[3] == 4;
    }

    /** Whether too many of the characters are ones that no text has; in UTF-16 they are two bytes each. */
    private static boolean isBinary(String opening) {
        long control = opening.chars().filter(Prober::isControl).count();
        return control * 50 > opening.length() || (opening.length() < 50 && control > 0);
    }

    private static boolean isControl(int c) {
        return c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != 0x1a;
    }

    /** Attributes of a tag's inside, by local name. */
    static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher pair = ATTRIBUTE.matcher(tag);
        while (pair.find()) {
            attributes.putIfAbsent(pair.group(1), pair.group(2) != null ? pair.group(2) : pair.group(3));
        }
        return attributes;
    }

    static <T> List<T> distinct(List<T> values) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(values));
    }
}
