package kaiwu.bench.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hostile XML, tables, JSON and text, made anew for each trial; every one carries the form of a source that takes it. */
final class HostileFiles {

    /** Rights {@code HG-…} of the good table and of the one in an archive behind a bomb; they must be found after the load. */
    static final int GOOD_ROWS = 4;

    static final String MAPPING = """
            kind: gi
            office: CN
            columns:
              number.registration: No
              title.en: Name
            """;
    private static final String HEAD = "No,Name\n";

    private final Path folder;

    HostileFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes them all.
     *
     * @param secret a file that none of them may get read
     * @param port a port of this machine that none of them may get called
     */
    void make(Path secret, int port) throws IOException {
        external(secret, port);
        entities();
        nesting();
        unfinished();
        characters();
        tables();
        json();
        long longest = 1L << 30;
        endless("line-1-gib.csv", HEAD + "1,", "a", longest, "\n");
        mapping("line-1-gib");
        good();
    }

    private void external(Path secret, int port) throws IOException {
        grant("xxe-file.xml", "<!DOCTYPE us-patent-grant [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;");
        grant(
                "xxe-http.xml",
                "<!DOCTYPE us-patent-grant [<!ENTITY x SYSTEM \"http://127.0.0.1:" + port + "/x\">]>",
                "&x;");
        grant(
                "xxe-parameter.xml",
                "<!DOCTYPE us-patent-grant SYSTEM \"http://127.0.0.1:" + port + "/a.dtd\" [<!ENTITY % p SYSTEM \""
                        + secret.toUri() + "\"> %p;]>",
                "x");
        grant(
                "xinclude.xml",
                "",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                        + "\" parse=\"text\"/>");
        grant("stylesheet.xml", "<?xml-stylesheet href=\"http://127.0.0.1:" + port + "/a.xsl\"?>", "x");
    }

    private void entities() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE us-patent-grant [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        grant("billion-laughs.xml", laughs + "]>", "&e29;");
        grant(
                "quadratic.xml",
                "<!DOCTYPE us-patent-grant [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>",
                "&a;".repeat(50_000));
        grant("entity-loop.xml", "<!DOCTYPE us-patent-grant [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>", "&a;");
    }

    private void nesting() throws IOException {
        int deep = 100_000;
        grant("deep.xml", "", "<a>".repeat(deep) + "</a>".repeat(deep));
        grant("deep-open.xml", "", "<a>".repeat(deep));
        text("deep-roots.xml", "<us-patent-grant>".repeat(deep));
        text("deep.json", "[".repeat(deep) + "]".repeat(deep));
        text("deep-object.json", "{\"No\":".repeat(deep) + "1" + "}".repeat(deep));
        mapping("deep-object");
        text("deep.jsonl", "{\"No\":\"1\",\"Name\":" + "[".repeat(deep) + "]".repeat(deep) + "}\n{\"No\":\"2\"}\n");
        mapping("deep");
        text("deep-cells.csv", HEAD + "\"".repeat(deep) + ",\n");
        mapping("deep-cells");
        grant("elements.xml", "", "<a/>".repeat(5_000_000));
        text("wide.json", "[[" + "[],".repeat(3_000_000) + "[]]]");
        mapping("wide");
    }

    private void unfinished() throws IOException {
        text("empty.xml", "");
        text("blank.csv", "   \n \n");
        text("bom.csv", "\ufeff");
        text("cut.xml", "<?xml version=\"1.0\"?><us-patent-grant><us-bibliographic-data-grant><invention-ti");
        text("cut.csv", HEAD + "1,\"never closed");
        mapping("cut");
        text("cut.json", "[{\"No\":\"1\"},{\"No\":");
        grant("comment.xml", "", "<!-- never closed");
        grant("cdata.xml", "", "<![CDATA[ never closed");
        text("doctype.xml", "<!DOCTYPE us-patent-grant [<!ENTITY a \"never closed");
        grant("instruction.xml", "", "<?never closed");
        text("xml-in.csv", "<?xml version=\"1.0\"?><us-patent-grant></us-patent-grant>");
        text("csv-in.xml", HEAD + "1,a table\n");
        text("not-a.zip", "this is no archive");
        text("not-a.xlsx", HEAD + "1,a table\n");
        text("not-a.gz", "this is not packed");
    }

    private void characters() throws IOException {
        bytes(
                "broken-utf8.xml",
                "<us-patent-grant><a>",
                new byte[] {(byte) 0xc3, 0x28, (byte) 0xff},
                "</a></us-patent-grant>");
        bytes("overlong.xml", "<us-patent-grant><a>", new byte[] {(byte) 0xc0, (byte) 0xaf}, "</a></us-patent-grant>");
        bytes(
                "surrogate.xml",
                "<us-patent-grant><a>",
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                "</a></us-patent-grant>");
        Charset gb = Charset.forName("GB18030");
        byte[] chinese = "No,Name\n1,中华人民共和国国家知识产权局\n2,".getBytes(gb);
        byte[] broken = java.util.Arrays.copyOf(chinese, chinese.length + 3);
        broken[chinese.length] = (byte) 0x81;
        broken[chinese.length + 1] = (byte) 0x20;
        broken[chinese.length + 2] = '\n';
        Files.write(folder.resolve("broken-gb18030.csv"), broken);
        mapping("broken-gb18030");
        Files.write(folder.resolve("odd-utf16.xml"), "<us-patent-grant/>x".getBytes(StandardCharsets.UTF_16LE));
        text("lying-charset.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><us-patent-grant>+ADw-</us-patent-grant>");
        text("unknown-charset.xml", "<?xml version=\"1.0\" encoding=\"x-none\"?><us-patent-grant/>");
        text("nul.csv", HEAD + "\0".repeat(1000) + ",\0\n5,a\0b\n");
        mapping("nul");
        grant("nul.xml", "", "\0\0\0");
        text("nul.txt", "\0".repeat(100_000));
        grant("character-reference.xml", "", "&#0;&#xffffffff;&#x110000;");
    }

    private void tables() throws IOException {
        text("fields.csv", "a,".repeat(8_000_000) + "\n" + "1,".repeat(8_000_000) + "\n");
        mapping("fields");
        text("fields-in-a-row.csv", HEAD + "1,".repeat(8_000_000) + "\n2,fine\n");
        mapping("fields-in-a-row");
        text("fields-without-end.csv", HEAD + ",".repeat(40_000_000));
        mapping("fields-without-end");
        text("quotes.csv", HEAD + "1,\"" + "\"\"".repeat(3_000_000) + "\"\n");
        mapping("quotes");
        text("formula.csv", HEAD + "1,\"=cmd|' /C calc'!A0\"\n@SUM(1),+1\n");
        mapping("formula");
        text("words.txt", "symptom ".repeat(8_000) + "\n");
        text("words.tsv", ("a b c\t" + "herb ".repeat(2_000) + "\n").repeat(30));
        text("bomb.csv", HEAD + "1,x\n");
        StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(",", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        }
        text("bomb.mapping.yml", yaml.toString());
        text("tag.csv", HEAD + "1,x\n");
        text("tag.mapping.yml", "kind: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]\n");
    }

    private void json() throws IOException {
        text("numbers.json", "[{\"No\":1e999999999,\"Name\":" + "9".repeat(100_000) + "},{\"No\":\"\\ud800\"}]");
        mapping("numbers");
        text("keys.json", "[{" + "\"No\":\"1\",".repeat(100_000) + "\"Name\":\"x\"}]");
        mapping("keys");
        endless("string.json", "[{\"No\":\"1\",\"Name\":\"", "a", 100L << 20, "\"}]");
        mapping("string");
        endless("line.jsonl", "{\"No\":\"1\",\"Name\":\"", "a", 100L << 20, "\"}\n");
        mapping("line");
        endless("element.xml", "<us-patent-grant><a>", "a", 100L << 20, "</a></us-patent-grant>");
        endless("text.txt", "one line ", "a", 100L << 20, "\n");
        text("attributes.xml", "<" + "a".repeat(65_000));
        grant("attribute-heap.xml", "", "<a " + attributes(100_000) + "/>");
        grant("name.xml", "", "<" + "n".repeat(10_000_000) + "/>");
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(" a").append(i).append("=\"1\"");
        }
        return all.toString();
    }

    private void good() throws IOException {
        text("zz-good.csv", HEAD + "HG-1,good\nHG-2,good\nHG-3,good\n");
        mapping("zz-good");
    }

    private void grant(String name, String before, String inside) throws IOException {
        text(
                name,
                before + "<us-patent-grant><us-bibliographic-data-grant><invention-title>" + inside
                        + "</invention-title></us-bibliographic-data-grant></us-patent-grant>");
    }

    private void mapping(String name) throws IOException {
        text(name + ".mapping.yml", MAPPING);
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void bytes(String name, String before, byte[] wrong, String after) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            out.write(wrong);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void endless(String name, String before, String piece, long length, String after) throws IOException {
        byte[] megabyte = piece.repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < length; written += megabyte.length) {
                out.write(megabyte);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }
}
