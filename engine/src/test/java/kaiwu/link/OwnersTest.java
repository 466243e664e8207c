package kaiwu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaiwu.spi.Mark;
import kaiwu.spi.NameWord;
import kaiwu.spi.NameWord.Type;
import org.junit.jupiter.api.Test;

class OwnersTest {

    private static final NameParser PARSER = new NameParser(List.of(
            word(Type.LEGAL, "LTD", "LTD", "LIMITED", "CO LTD"),
            word(Type.LEGAL, "NV", "NV"),
            word(Type.LEGAL, "YOUXIAN", "有限公司", "有限责任公司"),
            word(Type.WEAK, "COMPANY", "CO", "COMPANY", "公司"),
            word(Type.REGION, "UTOPIA", "UTOPIA", "乌托邦"),
            word(Type.REGION, "CHENGDU", "成都", "成都市"),
            word(Type.REGION, "LHASA", "拉萨", "拉萨市"),
            word(Type.FUNCTION, "HOLDING", "HOLDINGS"),
            word(Type.DESCRIPTIVE, "KITES", "KITES", "KITE", "风筝"),
            word(Type.DESCRIPTIVE, "LANTERNS", "LANTERNS", "灯笼"),
            word(Type.STOP, "-", "OF", "THE"),
            word(Type.SURNAME, "-", "赵", "钱"),
            word(Type.GIVEN, "-", "ANNA", "PAUL"),
            word(Type.SHORT, "UNITED BAMBOO", "UB")));

    private static NameWord word(Type type, String word, String... forms) {
        return new NameWord(type, word, List.of(), List.of(forms), Mark.M);
    }

    private static Mention named(String name) {
        return new Mention(name, "", "");
    }

    private static Mention with(String name, String... companions) {
        return new Mention(name, "", "", List.of(), List.of(companions), List.of());
    }

    private static Owners merged(Mention... mentions) {
        NameForms forms = new NameForms();
        for (Mention mention : mentions) {
            forms.add(mention);
        }
        return Owners.of(forms.list(), PARSER);
    }

    /** Names by owner, as one readable value. */
    private static Set<Set<String>> told(Owners owners, Mention... mentions) {
        return Arrays.stream(mentions)
                .collect(Collectors.groupingBy(
                        m -> owners.ownerOf(m.key()).orElseThrow(),
                        Collectors.mapping(Mention::name, Collectors.toCollection(TreeSet::new))))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    private static boolean areOne(String a, String b) {
        return areOne(named(a), named(b));
    }

    private static boolean areOne(Mention a, Mention b) {
        return merged(a, b).size() == 1;
    }

    @Test
    void legalFormCasePunctuationAndWidthDoNotTellOwnersApart() {
        assertThat(areOne("Swallow Kites Co., Ltd.", "SWALLOW KITES LIMITED")).isTrue();
        assertThat(areOne("Swallow Kites N.V.", "N. V. Swallow Kite")).isTrue();
        assertThat(areOne("Swallow Kites Ltd", "Ｓｗａｌｌｏｗ　Ｋｉｔｅｓ　Ｌｔｄ")).isTrue();
        assertThat(areOne("成都市飞燕风筝有限公司", "成都飛燕風箏有限责任公司")).isTrue();
        assertThat(areOne("飞燕风筝（成都）有限公司", "成都飞燕风筝有限公司")).isTrue();
    }

    @Test
    void wordOrderBlanksSlipsAndAbbreviationsDoNotEither() {
        assertThat(areOne("Kites Swallowtail Ltd", "Swallowtail Kites Ltd")).isTrue();
        assertThat(areOne("SwallowtailKites Ltd", "Swallowtail Kites Ltd")).isTrue();
        assertThat(areOne("Swallowtial Kites Ltd", "Swallowtail Kites Ltd")).isTrue();
        assertThat(areOne("Svalovteil Kites Ltd", "Zvalovteil Kites Ltd")).isTrue();
        assertThat(areOne("UB Ltd", "United Bamboo Co., Ltd.")).isTrue();
    }

    @Test
    void otherNamesPlacesNumbersAndFunctionsDo() {
        assertThat(areOne("Swallow Kites Ltd", "Sparrow Kites Ltd")).isFalse();
        assertThat(areOne("成都飞燕风筝有限公司", "拉萨飞燕风筝有限公司")).isFalse();
        assertThat(areOne("Swallow Kites 2 Ltd", "Swallow Kites 3 Ltd")).isFalse();
        assertThat(areOne("Swallow Kites Ltd", "Swallow Kites Holdings Ltd")).isFalse();
        assertThat(areOne("飞燕风筝有限公司", "飞鹰风筝有限公司")).isFalse();
    }

    @Test
    void aMemberWithoutAPlaceDoesNotBringTwoPlacesTogether() {
        Mention chengdu = named("成都飞燕子风筝有限公司");
        Mention lhasa = named("拉萨飞燕子风筝有限公司");
        Owners owners = merged(chengdu, lhasa, named("飞燕子风筝有限公司"));

        assertThat(owners.ownerOf(chengdu.key())).isNotEqualTo(owners.ownerOf(lhasa.key()));
    }

    @Test
    void anotherBusinessUnderOneNameIsAnotherOwnerUnlessItsRecordsShowOtherwise() {
        assertThat(areOne("Swallowtail Kites Ltd", "Swallowtail Lanterns Ltd")).isFalse();
        assertThat(areOne(
                        with("Swallowtail Kites Ltd", "Zhao Yi", "Qian Er", "Sun San", "Li Si"),
                        with("Swallowtail Lanterns Ltd", "Zhao Yi", "Qian Er", "Sun San", "Li Si")))
                .isTrue();
    }

    @Test
    void aForeignNameRendersTheOneChineseNameItCan() {
        assertThat(areOne("飞燕风筝有限公司", "Feiyan Kites Co., Ltd.")).isTrue();

        Mention foreign = named("Feiyan Kites Co., Ltd.");
        Mention swallow = named("飞燕风筝有限公司");
        Mention salt = named("飞盐风筝有限公司");
        assertThat(merged(foreign, swallow, salt).size())
                .as("two Chinese names are read alike")
                .isEqualTo(3);
    }

    @Test
    void peopleAreOneByNameAndAddressOnly() {
        Mention here = new Mention("Anna Plum", "ZZ", "1 Bamboo Lane");
        Mention hereAgain = new Mention("PLUM, Anna", "ZZ", "1 Bamboo Lane");
        Mention there = new Mention("Anna Plum", "ZZ", "2 Bamboo Lane");
        Mention alike = new Mention("Anna Plumb", "ZZ", "1 Bamboo Lane");

        assertThat(areOne(here, there)).isFalse();
        assertThat(areOne(new Mention("赵一", "CN", "甲街1号"), new Mention("赵一", "CN", "乙街2号")))
                .isFalse();
        assertThat(areOne(new Mention("赵一", "CN", "甲街1号"), new Mention("趙一", "CN", "甲街 1 号")))
                .isTrue();
        assertThat(areOne(here, hereAgain)).isTrue();
        assertThat(merged(here, alike).find(here.key()).orElseThrow().confidence())
                .isGreaterThan(0.8);
    }

    @Test
    void theOrderOfMentionsDoesNotMatter() {
        long seed = 20261123;
        Mention[] mentions = {
            named("Swallowtail Kites Ltd"),
            named("SWALLOWTAIL KITE CO LTD"),
            named("Swallowtial Kites"),
            named("成都飞燕风筝有限公司"),
            named("飞燕风筝（成都）有限公司"),
            named("拉萨飞燕风筝有限公司"),
            named("Feiyan Kites"),
            named("UB"),
            named("United Bamboo"),
            with("Swallowtail Lanterns", "Zhao Yi", "Qian Er")
        };
        Owners first = merged(mentions);
        for (int round = 0; round < 20; round++) {
            List<Mention> shuffled = new ArrayList<>(List.of(mentions));
            Collections.shuffle(shuffled, new Random(seed + round));
            Owners again = merged(shuffled.toArray(Mention[]::new));
            assertThat(told(again, mentions)).as("seed %d", seed + round).isEqualTo(told(first, mentions));
            for (Mention mention : mentions) {
                assertThat(again.find(mention.key()).map(Owner::id))
                        .isEqualTo(first.find(mention.key()).map(Owner::id));
                assertThat(again.find(mention.key()).map(Owner::merges))
                        .isEqualTo(first.find(mention.key()).map(Owner::merges));
            }
        }
    }

    @Test
    void anyNameOfAnOwnerLeadsToItForEver() {
        Mention one = named("Swallow Kites Ltd");
        Mention other = named("Sparrow Kites Ltd");
        Owners before = merged(one, other);
        Owners after = before.corrected(List.of(new Correction.Together(one.key(), other.key())));

        assertThat(after.size()).isEqualTo(1);
        assertThat(after.ownerOf(one.key())).isEqualTo(after.ownerOf(other.key()));
        assertThat(after.find(one.key()).orElseThrow().merges().getFirst().reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.CORRECTED);
    }

    @Test
    void whatPeopleTookApartStaysApartAndWhatTheyTakeBackIsAsBefore() {
        Mention one = named("Swallow Kites Ltd");
        Mention other = named("SWALLOW KITES N.V.");
        Mention third = named("Swallow Kite");
        Owners computed = merged(one, other, third);
        Owners apart = computed.corrected(List.of(new Correction.Apart(one.key(), other.key())));

        assertThat(computed.size()).isEqualTo(1);
        assertThat(told(apart, one, other, third))
                .hasSize(2)
                .noneMatch(names -> names.contains("SWALLOW KITES N.V.") && names.contains("Swallow Kites Ltd"));
        assertThat(computed.corrected(List.of()).size()).isEqualTo(1);
    }

    @Test
    void ownersAreFoundByTheWordsOfTheirNames() {
        Owners owners = merged(named("Swallow Kites Ltd"), named("Sparrow Kites Ltd"), named("成都飞燕风筝有限公司"));

        assertThat(owners.search("kites swallow", 10)).extracting(Owner::name).containsExactly("Swallow Kites Ltd");
        assertThat(owners.search("飛燕", 10)).extracting(Owner::name).containsExactly("成都飞燕风筝有限公司");
        assertThat(owners.search(" ", 10)).isEmpty();
    }

    @Test
    void whereEveryWordIsAPlaceOrABusinessEachWordTells() {
        assertThat(areOne("成都风筝有限公司", "成都风筝灯笼有限公司")).isFalse();
        assertThat(areOne("Kites Ltd", "Kites & Lanterns Ltd")).isFalse();
        assertThat(areOne("成都风筝有限公司", "成都市風箏有限责任公司")).isTrue();
    }

    @Test
    void branchesInOnePlaceAndAnotherAreTwo() {
        assertThat(areOne("乌托邦飞燕风筝成都有限公司", "乌托邦飞燕风筝拉萨有限公司")).isFalse();
        assertThat(areOne("乌托邦飞燕风筝成都有限公司", "乌托邦成都飞燕风筝有限公司")).isTrue();
    }

    @Test
    void chinesePeopleInLatinLettersAreNotMergedByALetter() {
        assertThat(areOne("Zhao Ming", "Zhao Min")).isFalse();
        assertThat(areOne("Xiaoming Qian", "Xiaomin Qian")).isFalse();
        assertThat(areOne(new Mention("Zhao Ming", "CN", "甲街1号"), new Mention("ZHAO, Ming", "CN", "甲街1号")))
                .isTrue();
    }

    @Test
    void namesThatSayNothingAreLikeNoOther() {
        assertThat(merged(named("…"), named("***"), named("-"), named("Swallow Kites"))
                        .size())
                .isEqualTo(4);
    }

    @Test
    void everyMergeTellsItsReasons() {
        Owner owner = merged(named("Swallow Kites Ltd"), named("SWALLOW KITES N.V."))
                .find(named("Swallow Kites Ltd").key())
                .orElseThrow();

        assertThat(owner.forms()).hasSize(2);
        assertThat(owner.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.confidence()).isBetween(0.8, 1.0);
            assertThat(merge.reasons()).extracting(Reason::kind).contains(Reason.Kind.SAME_NAME);
        });
    }
}
