package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kaiwu.spi.Located;
import org.junit.jupiter.api.Test;

class XmlSplitterTest {

    private static List<Located<XmlSlice>> split(byte[] file, Charset charset, String... wanted) throws IOException {
        List<Located<XmlSlice>> documents = new ArrayList<>();
        XmlSplitter.split(new InMemory("file", file), charset, Set.of(wanted), documents::add);
        return documents;
    }

    private static List<String> texts(String file, String... wanted) throws IOException {
        return split(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, wanted).stream()
                .map(d -> new String(d.content().bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void manyRootsInOneFileAreManyDocuments() throws IOException {
        String file = "<?xml version=\"1.0\"?><!DOCTYPE a><a>1</a>\n<?xml version=\"1.0\"?>\n<a>2</a>";
        assertThat(texts(file, "a")).containsExactly("<a>1</a>", "<a>2</a>");
    }

    @Test
    void manyElementsInOneRootAreManyDocumentsWhateverTheirPrefix() throws IOException {
        assertThat(texts("<r xmlns:x='u'><x:a i='>'>1<x:a/></x:a> <b/> <a/></r>", "a"))
                .containsExactly("<x:a i='>'>1<x:a/></x:a>", "<a/>");
    }

    @Test
    void tagsInCommentsAndCharacterDataAreNoTags() throws IOException {
        assertThat(texts("<r><!-- <a>no</a> --><a><![CDATA[</a>]]></a></r>", "a"))
                .containsExactly("<a><![CDATA[</a>]]></a>");
    }

    @Test
    void offsetAndLengthFindTheDocumentInItsFile() throws IOException {
        byte[] file = ("<r>" + "<a>锂电池</a>".repeat(50_000) + "</r>").getBytes(StandardCharsets.UTF_8);
        List<Located<XmlSlice>> documents = split(file, StandardCharsets.UTF_8, "a");
        assertThat(documents).hasSize(50_000);
        for (Located<XmlSlice> document : List.of(documents.get(0), documents.get(31_415), documents.getLast())) {
            assertThat(new String(file, (int) document.offset(), (int) document.length(), StandardCharsets.UTF_8))
                    .isEqualTo("<a>锂电池</a>");
        }
    }

    @Test
    void theInternalSubsetGoesWithItsDocument() throws IOException {
        byte[] file = "<!DOCTYPE a [<!ENTITY p SYSTEM \"x>y\" NDATA TIF>]><a/>".getBytes(StandardCharsets.UTF_8);
        assertThat(split(file, StandardCharsets.UTF_8, "a").getFirst().content().subset())
                .contains("NDATA TIF");
    }

    @Test
    void aFileThatEndsInsideADocumentSaysWhereThatBegan() {
        List<Located<XmlSlice>> before = new ArrayList<>();
        assertThatThrownBy(() -> XmlSplitter.split(
                        InMemory.of("<r><a>1</a><a>2"), StandardCharsets.UTF_8, Set.of("a"), before::add))
                .isInstanceOfSatisfying(FormatException.class, e -> {
                    assertThat(e.code()).isEqualTo("truncated");
                    assertThat(e.offset()).isEqualTo(11);
                });
        assertThat(before).hasSize(1);
    }

    @Test
    void aDocumentThatIsNeverClosedDoesNotSwallowTheNextDeclaration() throws IOException {
        assertThat(texts("<?xml version='1.0'?><a><b><?xml version='1.0'?><a>2</a>", "a"))
                .containsExactly("<a><b>", "<a>2</a>");
    }

    @Test
    void utf16AndGb18030AreCutAsWell() throws IOException {
        Charset gb = Charset.forName("GB18030");
        assertThat(split("<r><a>锂𠮷</a></r>".getBytes(gb), gb, "a")
                        .getFirst()
                        .content()
                        .bytes())
                .isEqualTo("<a>锂𠮷</a>".getBytes(gb));
        assertThat(split("<r><a>锂</a></r>".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE, "a"))
                .hasSize(1);
    }

    @Test
    void whatIsCutFromUtf16HasNoPlaceInTheFile() throws IOException {
        Located<XmlSlice> cut = split(
                        "<r><a>锂</a></r>".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE, "a")
                .getFirst();

        assertThat(cut.offset()).isEqualTo(-1);
        assertThat(cut.content().bytes()).isEqualTo("<a>锂</a>".getBytes(StandardCharsets.UTF_8));
    }
}
