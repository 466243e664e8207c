package shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue of one invented kind, the kite pattern, and every way in which its folder can contradict itself. */
class StrictnessTest {

    private static final String KITE = """
            name: {zh: 风筝图样, en: kite pattern}
            plural: {zh: 风筝图样, en: Kite patterns}
            law: {zh: 《风筝法》第一条, en: "Kite Act, art. 1"}
            order: 1
            identifiedBy: [REGISTRATION]
            schemes: []
            fields:
              tail: {zh: 尾, en: Tail, facet: true}
              secret: {zh: 秘诀, en: Secret, restricted: true}
            states:
              flying: {zh: 在飞, en: Flying}
              landed: {zh: 落地, en: Landed, last: true}
            transitions: {GRANTED: flying, EXPIRED: landed}
            restricted: [SUMMARY]
            """;

    private static final String PAPER = """
            name: {zh: 风筝报, en: Kite Gazette}
            producer: Kite Office
            licence: CC0
            ship: no
            why: {zh: 仅供测试, en: for tests only}
            rhythm: weekly
            format: CSV
            obtain: {zh: 索取, en: ask for it}
            rank: 1
            kinds: [kite]
            coverage: events
            reader: NoSuchReader
            """;

    @TempDir
    private Path root;

    @Test
    void aWholeKindIsRead() throws IOException {
        write("kinds/kite/kind.yml", KITE);

        Kind kite = Catalog.load(root).findKind("kite").orElseThrow();

        assertThat(kite.states().keySet()).containsExactly("flying", "landed");
        assertThat(kite.fields().get("tail"))
                .isEqualTo(new Kind.Field("tail", kite.fields().get("tail").label(), true, false));
        assertThat(kite.law().zh()).isEqualTo("《风筝法》第一条");
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE.replace("order: 1\n", ""));
        assertFault("kinds/kite/kind.yml: order is missing");
    }

    @Test
    void aMissingLanguageIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE.replace("{zh: 尾, en: Tail,", "{zh: 尾,"));
        assertFault("kinds/kite/kind.yml: fields.tail.en is missing");
    }

    @Test
    void anUnknownKeyIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE + "colour: red\n");
        assertFault("kinds/kite/kind.yml: colour is not known here");
    }

    @Test
    void aKeyThatStandsTwiceIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE + "order: 2\n");
        assertFault("kinds/kite/kind.yml");
    }

    @Test
    void anEventThatLeadsNowhereIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE.replace("EXPIRED: landed", "EXPIRED: lost"));
        assertFault("transitions.EXPIRED leads to 'lost'");
    }

    @Test
    void aStateThatNoEventLeadsToIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE.replace(", EXPIRED: landed", ""));
        assertFault("states that no event leads to: [landed]");
    }

    @Test
    void aWordThatIsNoEventIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE.replace("EXPIRED:", "CRASHED:"));
        assertFault("kinds/kite/kind.yml: transitions.CRASHED must be one of filed, ");
    }

    @Test
    void aSourceOfAKindThatIsNotThereIsRefused() throws IOException {
        write("sources/kite_gazette/source.yml", PAPER);
        assertFault("sources/kite_gazette/source.yml: kinds names 'kite', but there is no folder kinds/kite");
    }

    @Test
    void aReaderThatIsNotThereIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE);
        write("sources/kite_gazette/source.yml", PAPER);
        assertFault("names sources.kite_gazette.NoSuchReader, but there is no such class");
    }

    @Test
    void aWordOutsideTheChoiceIsNamed() throws IOException {
        write("kinds/kite/kind.yml", KITE);
        write("sources/kite_gazette/source.yml", PAPER.replace("ship: no", "ship: perhaps"));
        assertFault("ship must be one of yes, no, not 'perhaps'");
    }

    @Test
    void whatIsNoYamlIsNamed() throws IOException {
        write("kinds/kite/kind.yml", "name: {zh: 风筝");
        assertFault("kinds/kite/kind.yml: not readable as YAML");
    }

    @Test
    void aSymbolThatStandsTwiceIsRefused() throws IOException {
        write("schemes/kites/scheme.yml", "name: {zh: 风筝分类, en: Kites}\nkeeper: me\nedition: '1'\n");
        write("schemes/kites/symbols.tsv", "1\t龙\tdragon\n1\t燕\tswallow\n");
        assertFault("schemes/kites/scheme.yml: (symbols.tsv) needs each symbol once");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void assertFault(String message) {
        assertThatThrownBy(() -> Catalog.load(root))
                .isInstanceOfSatisfying(
                        KaiwuException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CATALOGUE))
                .hasMessageContaining(message);
    }
}
