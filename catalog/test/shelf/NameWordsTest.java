package shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.kernel.KaiwuException;
import kaiwu.link.Mention;
import kaiwu.link.NameForms;
import kaiwu.link.NameParser;
import kaiwu.link.Owners;
import kaiwu.spi.NameWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameWordsTest {

    private final List<NameWord> words = NameWords.load();

    @Test
    void everyClassHasWords() {
        assertThat(words).extracting(NameWord::type).contains(NameWord.Type.values());
        assertThat(words).allSatisfy(word -> assertThat(word.forms()).isNotEmpty());
    }

    @Test
    void aFormThatStandsTwiceIsAFaultOfTheTable(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("names/kites"));
        Files.writeString(folder.resolve("words.tsv"), "legal\tLTD\t\tLTD|LIMITED\tM\nweak\tLTD\t\tLTD\tM\n");

        assertThatThrownBy(() -> NameWords.load(root))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("names/kites/words.tsv")
                .hasMessageContaining("'LTD' twice");
    }

    @Test
    void theseAreOneOwnerEach() {
        one("深圳市飞鸢技术有限公司", "深圳飛鳶技術股份有限公司", "Feiyuan Technologies Co., Ltd.", "FEIYUAN TECH CO LTD");
        one("Papierdrachen GmbH", "PAPIERDRACHEN G.m.b.H.", "Papierdrachen Gesellschaft mit beschränkter Haftung");
        one("Takonobori Kogyo Kabushiki Kaisha", "TAKONOBORI KOGYO KK", "Takonobori Kogyo K.K.");
        one("凧昇工業株式会社", "凧昇工業(株)", "㈱凧昇工業");
        one("Vliegervier N.V.", "N. V. VLIEGERVIER", "Vliegervier NV, ROTTERDAM");
        one("Cerfvolantine S.A.", "CERFVOLANTINE SA", "Société Cerfvolantine");
    }

    @Test
    void theseAreSeveral() {
        several("北京飞鸢科技有限公司", "上海飞鸢科技有限公司");
        several("Vliegervier N.V.", "Vliegervier IP Assets B.V.");
        several("飞鸢投资有限公司", "飞鸢技术有限公司");
        several("Drachenwerk GmbH", "Drachenfels GmbH");
    }

    private void one(String... names) {
        assertThat(owners(names)).as(String.join(" / ", names)).isEqualTo(1);
    }

    private void several(String... names) {
        assertThat(owners(names)).as(String.join(" / ", names)).isEqualTo(names.length);
    }

    private int owners(String... names) {
        NameForms forms = new NameForms();
        List.of(names).forEach(name -> forms.add(new Mention(name, "", "")));
        return Owners.of(forms.list(), new NameParser(words)).size();
    }
}
