package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Scheme;
import kaiwu.spi.TermPair;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpanderTest {

    private static final Catalogue CATALOGUE = SearchWorld.catalogue()
            .withTerms(List.of(
                    new TermPair("电池", List.of("battery"), "H01M", false),
                    new TermPair("锂离子电池", List.of("lithium ion battery", "Li-ion battery"), "H01M", true),
                    new TermPair("正极材料", List.of("cathode material"), "H01M", true),
                    new TermPair("风筝", List.of("kite"), "A63H", true)));

    private final QueryParser parser = new QueryParser(CATALOGUE);
    private final Expander expander = Expansion.by(CATALOGUE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "锂离子电池|锂离子电池 OR \"lithium ion battery\" OR \"Li-ion battery\"",
                "鋰離子電池|鋰離子電池 OR \"lithium ion battery\" OR \"Li-ion battery\"",
                "lithium-ion batteries|lithium-ion batteries OR \"锂离子电池\"",
                "title:kite|title:kite OR title:\"风筝\"",
                "\"Lithium ion battery\"|\"Lithium ion battery\" OR \"锂离子电池\"",
                "锂离子电池正极材料|锂离子电池正极材料 OR ((\"lithium ion battery\" OR \"Li-ion battery\") AND \"cathode material\")",
                "cheap battery|(battery OR \"电池\") AND cheap",
                "battery AND office:XA|(battery OR \"电池\") AND office:XA",
            })
    void aTermIsLookedForInTheOtherLanguageToo(String query, String wider) {
        assertThat(wider(query, Set.of())).isEqualTo(rendered(wider));
    }

    @ParameterizedTest
    @CsvSource({"owner:电池", "批量电池", "kit*", "NOT 电池", "office:XA", "zork", "*"})
    void namesNegationsPatternsAndOtherWordsStayAsTheyAre(String query) {
        assertThat(expander.expand(parsed(query), Set.of())).isEqualTo(Expansion.NONE);
    }

    @Test
    void whatIsTakenBackIsNotAdded() {
        assertThat(wider("锂离子电池", Set.of("LI-ION BATTERY"))).isEqualTo(rendered("锂离子电池 OR \"lithium ion battery\""));
        assertThat(expander.expand(parsed("风筝"), Set.of("kite"))).isEqualTo(Expansion.NONE);
    }

    @Test
    void whatWasAddedIsToldTermByTerm() {
        assertThat(expander.expand(parsed("锂离子电池正极材料 kites"), Set.of()).added())
                .containsExactly(
                        new Expansion.Added("锂离子电池", List.of("lithium ion battery", "Li-ion battery")),
                        new Expansion.Added("正极材料", List.of("cathode material")),
                        new Expansion.Added("kites", List.of("风筝")));
    }

    @Test
    void whatOnlyTheOtherLanguageFindsComesAfterAllThatIsFoundAsAsked(@TempDir Path folder) {
        List<RecordVersion> records = new ArrayList<>();
        for (String title : List.of(
                "Lithium ion battery",
                "一种采用多种不同的外壳并且带有很多其他部件的锂离子电池组的运输方法和装置",
                "Silk reel",
                "Box with a lithium-ion battery")) {
            records.add(new RecordDraft("kite", "XA")
                    .title(title.charAt(0) > 0x7F ? "zh" : "en", title)
                    .freeze(new RecordId("kite", "XA", "N" + records.size()), "kite_gazette"));
        }
        try (SearchIndex index = SearchIndex.open(folder, CATALOGUE)) {
            index.index("titles-1", Optional.empty(), SearchWorld.issue("titles-1", records));
            assertThat(found(index, "锂离子电池")).containsExactly("N1", "N0", "N3");
            assertThat(found(index, "lithium ion batteries"))
                    .endsWith("N1")
                    .containsExactlyInAnyOrder("N0", "N1", "N3");
            Query asked = parsed("锂离子电池");
            assertThat(index.search(SearchRequest.first(asked)).total()).isEqualTo(1);
        }
    }

    @Test
    void titlesOfClassesAreTermsWhereNoTermSaysSo() {
        Map<String, Scheme> schemes = Map.of(
                "form",
                new Scheme(
                        "form",
                        new Bilingual("风筝分类", "Forms of kites"),
                        "",
                        "",
                        Map.of(
                                "A", new Bilingual("骨架；风筝", "Frames; Flying things"),
                                "B", new Bilingual("各种各样的风筝附件及零件", "Fittings"),
                                "C", new Bilingual("线；轴", "Lines, reels")),
                        Optional.empty()));
        Catalogue catalogue =
                new Catalogue(CATALOGUE.kinds(), CATALOGUE.sources(), CATALOGUE.offices(), schemes, CATALOGUE.terms());
        assertThat(ClassTitles.pairs(catalogue)).extracting(TermPair::zh).containsExactly("骨架");
        Query asked = parsed("frame");
        assertThat(Expansion.by(catalogue).expand(asked, Set.of()).added())
                .containsExactly(new Expansion.Added("frame", List.of("骨架")));
    }

    @Test
    void aWholeTitleIsLookedForUnderTheOtherTitlesOfRecordsCalledSo(@TempDir Path folder) {
        List<RecordVersion> records = List.of(
                new RecordDraft("kite", "XA")
                        .title("zh", "平山大鸢")
                        .title("en", "Pingshan Dayuan")
                        .freeze(new RecordId("kite", "XA", "N0"), "kite_gazette"),
                new RecordDraft("kite", "XA")
                        .title("en", "Pingshan Dayuan kites")
                        .freeze(new RecordId("kite", "XA", "N1"), "kite_gazette"));
        try (SearchIndex index = SearchIndex.open(folder, CATALOGUE)) {
            index.index("titles-1", Optional.empty(), SearchWorld.issue("titles-1", records));
            Expander byTitles = Expansion.by(CATALOGUE, index::titlesBeside);
            Query asked = parsed("平山大鸢");
            Expansion expansion = byTitles.expand(asked, Set.of());
            assertThat(expansion.added()).containsExactly(new Expansion.Added("平山大鸢", List.of("Pingshan Dayuan")));
            assertThat(index.search(SearchRequest.first(asked).withWider(expansion.wider()))
                            .hits())
                    .extracting(hit -> hit.id().number())
                    .containsExactly("N0", "N1");
            assertThat(byTitles.expand(parsed("\"pingshan dayuan\""), Set.of()).added())
                    .containsExactly(new Expansion.Added("pingshan dayuan", List.of("平山大鸢")));
            assertThat(byTitles.expand(parsed("平山"), Set.of())).isEqualTo(Expansion.NONE);
            RecordId onlyWider = new RecordId("kite", "XA", "N1");
            assertThat(index.explain(asked, onlyWider)).isEmpty();
            assertThat(index.explain(asked, expansion.wider(), onlyWider)
                            .orElseThrow()
                            .total())
                    .isPositive();
        }
    }

    private List<String> found(SearchIndex index, String text) {
        Query asked = parsed(text);
        return index
                .search(SearchRequest.first(asked)
                        .withWider(expander.expand(asked, Set.of()).wider()))
                .hits()
                .stream()
                .map(hit -> hit.id().number())
                .toList();
    }

    private String wider(String query, Set<String> without) {
        return expander.expand(parsed(query), without).wider().orElseThrow().render();
    }

    private String rendered(String query) {
        return parsed(query).render();
    }

    private Query parsed(String text) {
        return ((Parsed.Understood) parser.parse(text)).query();
    }
}
