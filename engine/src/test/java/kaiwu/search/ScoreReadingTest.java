package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a score add up to the score by which the hit was ordered. */
class ScoreReadingTest {

    private static final List<String> ASKED = List.of(
            "battery",
            "battery kite",
            "锂离子电池",
            "风筝",
            "\"lithium battery kite\" or night",
            "title:battery and owner:northern",
            "northern or (batter* and kind:kite)",
            "201910123456.7",
            "XA 110001 A or 风筝",
            "title@zh:电池",
            "ti=(battery prox/distance<=5 making) or kite",
            "silk not battery",
            "*");

    private final QueryParser parser = new QueryParser(SearchWorld.catalogue());

    @Test
    void thePartsOfEveryHitAddUpToItsScore(@TempDir Path folder) {
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("all-1", Optional.empty(), SearchWorld.issue("all-1", SearchWorld.versions()));
            for (String text : ASKED) {
                Query query = ((Parsed.Understood) parser.parse(text)).query();
                List<Hit> hits =
                        index.search(SearchRequest.first(query).withSize(50)).hits();
                assertThat(hits).as(text).isNotEmpty();
                for (Hit hit : hits) {
                    ScoreReading score = index.explain(query, hit.id()).orElseThrow();
                    double sum = score.parts().stream()
                            .mapToDouble(ScoreReading.Part::value)
                            .sum();
                    assertThat(sum).as("%s: %s", text, score).isCloseTo(score.total(), Offset.offset(1e-5));
                    if (!(query instanceof Query.All)) {
                        assertThat((double) hit.score())
                                .as("%s: %s", text, hit.id())
                                .isCloseTo(score.total(), Offset.offset(1e-5));
                    }
                    assertThat(score.parts())
                            .as(text)
                            .allSatisfy(part -> assertThat(part.value()).isPositive());
                }
            }
        }
    }

    @Test
    void aPartSaysWhereWhatWasFound(@TempDir Path folder) {
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("all-1", Optional.empty(), SearchWorld.issue("all-1", SearchWorld.versions()));
            Query query = new Query.Words("title", "skyhawk");
            Hit hit = index.search(SearchRequest.first(query)).hits().get(0);
            assertThat(index.explain(query, hit.id()).orElseThrow().parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.field() + " " + part.lang() + " " + part.what())
                            .isEqualTo("title en skyhawk"));
            assertThat(index.explain(query, kaiwu.kernel.RecordId.parse("kite-XA-K1")))
                    .isEmpty();
        }
    }

    @Test
    void aQueryIsReadBackInWordsOfBothLanguages() {
        String text = "（发明名称=(电池 prox/unit=sentence 锂) or ti=cell) and office:XA and status=in-force on 2019-07-01"
                + " not cites:(filed<2015)";
        Query query = ((Parsed.Understood) parser.parse(text)).query();
        assertThat(parser.read(query).zh())
                .isEqualTo("（（名称中有“电池” 与 名称中有“锂” 在同一句） 或者 名称中有“cell”） 并且 局为“第一局” 并且 "
                        + "2019-07-01 当日状态为“有效” 并且 不满足引用了这样的记录：申请日 至 2014-12-31");
        assertThat(parser.read(query).en())
                .isEqualTo("(('电池' in title in the same sentence as '锂' in title) or 'cell' in title) and "
                        + "office is 'First Office' and on 2019-07-01 it was 'in force' and "
                        + "not citing records with filed to 2014-12-31");
    }
}
