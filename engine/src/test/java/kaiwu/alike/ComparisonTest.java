package kaiwu.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaiwu.alike.Reason.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static double value(String a, String b) {
        return new Comparison(a).with(b).value();
    }

    private static Reason strongest(String a, String b) {
        return new Comparison(a).with(b).reasons().getFirst();
    }

    private static List<Kind> kinds(String a, String b) {
        return new Comparison(a).with(b).reasons().stream().map(Reason::kind).toList();
    }

    @Test
    void theSameNameIsWhollyAlikeAndAnotherFormOfItNearly() {
        assertThat(new Comparison("KAIWU").with("KAIWU"))
                .isEqualTo(Likeness.of(List.of(new Reason(Kind.SAME, "KAIWU", 1))));
        assertThat(strongest("开物", "開物").kind()).isEqualTo(Kind.SAME_BUT_FORM);
        assertThat(strongest("Café Noir", "CAFE-NOIR").kind()).isEqualTo(Kind.SAME_BUT_FORM);
        assertThat(value("开物", "開物")).isLessThan(1).isGreaterThan(0.98);
    }

    @Test
    void lettersOfOtherScriptsThatLookTheSameAreSeenThrough() {
        assertThat(strongest("PAYPAL", "РАУРАL"))
                .as("Cyrillic er, a, u, er, a")
                .isEqualTo(new Reason(Kind.LOOKALIKE_LETTERS, "PAYPAL – РАУРАL", 0.97));
        assertThat(strongest("GOOGLE", "G00GIE").kind()).isEqualTo(Kind.LOOKALIKE_LETTERS);
        assertThat(value("PAYPAL", "РАУРАL")).isGreaterThan(value("PAYPAL", "PAYPAI"));
    }

    @Test
    void charactersOfOneSoundOrOneLookAreToldAsSuch() {
        assertThat(strongest("锤子", "捶子")).isEqualTo(new Reason(Kind.SAME_SOUND, "锤–捶", value("锤子", "捶子")));
        assertThat(kinds("锤子", "捶子")).contains(Kind.LOOKALIKE_CHARACTERS);
        assertThat(strongest("未来", "末来").kind()).isEqualTo(Kind.LOOKALIKE_CHARACTERS);
        assertThat(kinds("南方", "蓝芳")).containsExactly(Kind.LIKE_SOUND);
        assertThat(value("华为", "化维")).isLessThan(value("华为", "华维")).isGreaterThan(value("华为", "滑水"));
    }

    @Test
    void latinLettersThatSpellTheSoundOfCharactersAreFound() {
        assertThat(strongest("HUAWEI", "华为")).isEqualTo(new Reason(Kind.PINYIN, "HUAWEI – 华为", 0.9));
        assertThat(strongest("茅台", "MAO TAI").kind()).isEqualTo(Kind.PINYIN);
        assertThat(kinds("HUAWEI", "小米")).isEmpty();
    }

    @Test
    void orderSlipsAndSoundOfWordsCount() {
        assertThat(strongest("HENRY FORD", "FORD HENRY").kind()).isEqualTo(Kind.TRANSPOSED);
        assertThat(kinds("美的", "的美")).containsExactly(Kind.TRANSPOSED);
        assertThat(strongest("KODAK", "KODDAK").kind()).isIn(Kind.SPELLING, Kind.SAME_SOUND);
        assertThat(kinds("PHILIPS", "FILIPS")).contains(Kind.SAME_SOUND);
        assertThat(value("INDUSTEEL", "INNDUSTEEL")).isGreaterThan(0.85);
    }

    @Test
    void aWordThatTellsLittleTakesLittleOff() {
        assertThat(value("KODAK SHOP", "KODAK")).isGreaterThan(0.9).isLessThan(1);
        assertThat(kinds("张一元集团", "张一元")).contains(Kind.COMMON_WORD);
        assertThat(value("张一元集团", "张一元")).isGreaterThan(value("张一元集团", "张二元"));
        assertThat(kinds("KODAK", "KODAKCHROMATIC")).contains(Kind.ADDED);
    }

    @Test
    void ofANameInTwoScriptsEachPartIsCompared() {
        assertThat(value("华为", "华为 HUAWEI")).isBetween(0.9, 0.98);
        assertThat(value("HUAWEI", "华为 HUAWEI")).isBetween(0.9, 0.98);
    }

    @Test
    void whatHasNothingInCommonOrNoLettersIsNotAlike() {
        assertThat(value("KODAK", "SONY")).isZero();
        assertThat(value("华为", "小米")).isZero();
        assertThat(value("", "KODAK")).isZero();
        assertThat(value("!!!", "???")).isZero();
        assertThat(value("A".repeat(5000), "B".repeat(5000))).isZero();
    }

    @Test
    void likenessDoesNotDependOnWhoIsAsked() {
        for (String[] pair : new String[][] {{"锤子科技", "捶子"}, {"HUAWEI", "华为"}, {"KODAK", "KODAKSHOP"}, {"美的", "的美"}}) {
            assertThat(value(pair[0], pair[1])).as(pair[0]).isEqualTo(value(pair[1], pair[0]));
        }
    }
}
