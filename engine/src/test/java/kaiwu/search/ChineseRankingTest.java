package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a text as a word comes before what only reads alike across two words; both are found. */
class ChineseRankingTest {

    @Test
    void aWordComesBeforeLettersOfTwoWords(@TempDir Path folder) {
        List<String> found = found(folder, "和服", "产品和服务", "一种管理产品和服务的方法，产品和服务", "一种便于穿脱的日本和服及其配套腰带的制作方法");
        assertThat(found)
                .containsExactlyInAnyOrder("产品和服务", "一种管理产品和服务的方法，产品和服务", "一种便于穿脱的日本和服及其配套腰带的制作方法")
                .first()
                .isEqualTo("一种便于穿脱的日本和服及其配套腰带的制作方法");
    }

    @Test
    void aWordInsideALongerOneIsAWord(@TempDir Path folder) {
        assertThat(found(folder, "共和国", "中华人民共和国地图", "公共和国家事务")).first().isEqualTo("中华人民共和国地图");
    }

    @Test
    void lettersThatNoDictionaryKnowsAreFoundAsWritten(@TempDir Path folder) {
        assertThat(found(folder, "喆堃", "喆堃牌风筝", "喆的堃")).containsExactly("喆堃牌风筝");
    }

    private static List<String> found(Path folder, String words, String... titles) {
        List<RecordVersion> records = new ArrayList<>();
        for (String title : titles) {
            records.add(new RecordDraft("kite", "XA")
                    .title("zh", title)
                    .freeze(new RecordId("kite", "XA", "N" + records.size()), "kite_gazette"));
        }
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("titles-1", Optional.empty(), SearchWorld.issue("titles-1", records));
            return index.search(SearchRequest.first(new Query.Words("", words))).hits().stream()
                    .map(hit -> hit.shown().titles().get(0).text())
                    .toList();
        }
    }
}
