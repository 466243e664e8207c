package schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.search.Expansion;
import kaiwu.search.Query;
import kaiwu.spi.Catalogue;
import kaiwu.spi.TermPair;
import org.junit.jupiter.api.Test;
import shelf.Catalog;

/** The Chinese-English technical terms: their form, their number, and that they lead both ways. */
class TermsTest {

    private static final Catalogue CATALOGUE = Catalog.load();
    private static final List<TermPair> TERMS = CATALOGUE.terms();

    @Test
    void thereAreAtLeastThreeThousandAndEachChineseTermStandsOnce() {
        assertThat(TERMS).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(TERMS.stream().map(TermPair::zh)).doesNotHaveDuplicates();
    }

    @Test
    void aChineseTermIsWrittenWithoutBlanksAndHasAChineseLetter() {
        assertThat(TERMS)
                .allSatisfy(term -> assertThat(term.zh())
                        .matches("[\\p{IsHan}A-Z]+")
                        .matches(".*\\p{IsHan}.*")
                        .hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void anEnglishTermIsWordsOfLatinLettersAndStandsOnceBesideItsChineseOne() {
        assertThat(TERMS).allSatisfy(term -> {
            assertThat(term.en())
                    .allSatisfy(words -> assertThat(words)
                            .matches("[\\p{IsLatin}0-9][\\p{IsLatin}0-9' -]*")
                            .doesNotContain("  "));
            assertThat(term.en().stream().map(words -> words.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aPlaceIsASectionClassOrGroupOfTheIpc() {
        assertThat(TERMS).allSatisfy(term -> assertThat(term.place()).matches("([A-H]\\d\\d([A-Z]\\d{0,3})?)?"));
    }

    @Test
    void aTermFindsTheOtherLanguageAndBack() {
        assertThat(also("锂离子电池")).contains("lithium ion battery");
        assertThat(also("lithium-ion battery")).contains("锂离子电池");
        assertThat(also("lithium ion batteries")).contains("锂离子电池");
        assertThat(also("无人机")).contains("drone");
        assertThat(also("drone")).contains("无人机");
    }

    private static List<String> also(String words) {
        return Expansion.by(CATALOGUE).expand(new Query.Words("", words), Set.of()).added().stream()
                .flatMap(added -> added.also().stream())
                .toList();
    }
}
