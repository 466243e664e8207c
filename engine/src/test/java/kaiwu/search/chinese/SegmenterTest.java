package kaiwu.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {

    private final Segmenter segmenter = new Segmenter(Lexicon.common());

    @ParameterizedTest
    @CsvSource({
        "一种新型锂离子电池正极材料的制备方法及其应用, 一 种 新型 锂离子 电池 正极 材料 的 制备 方法 及其 应用",
        "产品和服务, 产品 和 服务",
        "日本和服, 日本 和服",
        "研究生命起源, 研究 生命 起源",
        "半导体发光装置, 半导体 发光 装置",
        "无人机充电桩, 无人机 充电桩",
        "结婚的和尚未结婚的, 结婚 的 和 尚未 结婚 的",
    })
    void aTextIsCutWhereItsWordsEnd(String text, String words) {
        assertThat(String.join(" ", segmenter.row(text))).isEqualTo(words);
    }

    @Test
    void aLetterThatBelongsToNoWordStandsAlone() {
        assertThat(segmenter.row("氘")).containsExactly("氘");
        assertThat(segmenter.row("喆堃电池")).containsExactly("喆", "堃", "电池");
    }

    @Test
    void aTechnicalTermIsOneWordAndKeepsTheWordsInsideIt() {
        Segmenter withTerms = new Segmenter(Lexicon.common().with(List.of("鋰離子電池", "Li-ion", "池")));
        assertThat(withTerms.row("新型锂离子电池组")).containsExactly("新型", "锂离子电池", "组");
        assertThat(inner(withTerms, "锂离子电池")).containsExactly("锂离子电池", "锂离子", "离子", "电池");
    }

    @Test
    void wordsInsideAWordAreThoseItIsMadeOfAndNotThoseAcrossItsParts() {
        assertThat(inner(segmenter, "中华人民共和国")).contains("中华人民共和国", "人民", "共和国").doesNotContain("华人", "民共");
    }

    @Test
    void theSameRunIsCutTheSameAfterLongerOnes() {
        List<String> before = segmenter.row("显示面板");
        segmenter.row("显示面板".repeat(200));
        assertThat(segmenter.row("显示面板")).isEqualTo(before);
    }

    private static List<String> inner(Segmenter segmenter, String run) {
        segmenter.segment(run.toCharArray(), run.length(), true);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < segmenter.count(); i++) {
            words.add(run.substring(segmenter.start(i), segmenter.end(i)));
        }
        return words;
    }
}
