package sources.cn_kppatent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kaiwu.spi.record.Passage;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnKppatentReaderTest {

    private final CnKppatentReader reader = new CnKppatentReader();

    private static String element(String input) {
        return "{\"instruction\":\"生成该专利的关键词列表\",\"input\":\"" + input + "\",\"output\":\"风筝,骨架\"}";
    }

    @Test
    void thePageFooterTellsTheNumberAndIsTakenOut() {
        String input = "标题：一种风筝\\n摘要：会飞。\\n权利声明：1.一种风筝，CN109000001A权利要求书1/2页其特征在于会飞。\\n"
                + "2.根据权利要求1的风筝，\\n带尾。CN109000001A说明书1/4页[0001]本发明";
        assertThat(InLines.of(Reading.of(reader, "[" + element(input) + "]").version()))
                .isEqualTo("""
                        invention CN
                        published · A
                        number · PUBLICATION · CN · CN109000001A · A
                        title · zh · 一种风筝
                        passage · ABSTRACT · zh · 会飞。
                        passage · CLAIMS · zh · 1.一种风筝，其特征在于会飞。 | 2.根据权利要求1的风筝，带尾。
                        event · APPLICATION_PUBLISHED · 申请公布
                        fact · keywords · 风筝; 骨架""");
    }

    @Test
    void whatNamesNoRightIsRejected() {
        Reading told = Reading.of(reader, "[" + element("摘要：会飞。") + "," + element("标题：甲\\n摘要：乙\\n权利声明：1.丙") + "]");
        assertThat(Told.problems(told)).isEqualTo(Map.of("extract REJECTED", 1, "no-number REJECTED", 1));
    }

    /** Elements counted with Python: 696 whole, of which 667 have a number (all different), and 3,024 + 696 + 696 extracts. */
    @Test
    void everyElementOfTheRealArraysIsARecordOrHasItsReason() {
        Reading told = Reading.ofSample(reader, "patents/cn-kppatent.zip");
        assertThat(told.files()).isEqualTo(4);
        assertThat(told.documents()).isEqualTo(696 + 4_416);
        assertThat(told.drafts()).hasSize(667);
        assertThat(Told.problems(told)).isEqualTo(Map.of("extract REJECTED", 4_416, "no-number REJECTED", 29));
        assertThat(told.versions().stream()
                        .map(version -> version.numbers().getFirst().number())
                        .distinct())
                .hasSize(667);
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
        assertThat(told.versions()).allSatisfy(version -> {
            assertThat(version.passages().stream().map(Passage::text).toList())
                    .noneMatch(text -> text.matches("(?s).*CN\\d{9}A.*"));
        });
        assertThat(List.copyOf(told.versions()))
                .anyMatch(version -> version.passages().size() == 2);
    }
}
