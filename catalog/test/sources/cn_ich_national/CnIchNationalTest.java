package sources.cn_ich_national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class CnIchNationalTest {

    @Test
    void theRealListHas490ItemsInTwoCategories() {
        Reading real = Reading.ofSample(new CnIchNational(), "other/heritage.zip");
        assertThat(real.documents()).isEqualTo(490);
        assertThat(real.drafts()).hasSize(490);
        assertThat(real.versions().stream()
                        .filter(v -> v.facts().get("category").contains("传统音乐")))
                .hasSize(260);
        assertThat(real.versions().stream()
                        .filter(v -> v.facts().get("itemNumber").contains("Ⅱ-37")))
                .hasSize(25);
        assertThat(real.versions().stream().filter(v -> v.classes().equals(List.of(new ClassSymbol("ich", "Ⅱ", true)))))
                .as("traditional music")
                .hasSize(260);
        assertThat(real.versions().stream().map(RecordVersion::id).distinct())
                .as("every item is a record of its own")
                .hasSize(490);
    }

    @Test
    void itemsOfOneBodyUnderOneNumberAreToldApartByTheirOwnNames() {
        assertThat(Reading.of(new CnIchNational(), """
                ,title,mtype,cate,province,protect_unit,info,content
                0,某乐（东村乐会）,传统音乐,扩展项目,某省某县,东村,"['项目编号：Ⅱ-9', '申报地区或单位：某省某县']",曲
                1,某乐（西村乐会）,传统音乐,扩展项目,某省某县,西村,"['项目编号：Ⅱ-9', '申报地区或单位：某省某县']",曲
                """).versions())
                .extracting(v -> v.numbers().getFirst().number())
                .containsExactly("Ⅱ-9-某省某县-东村乐会", "Ⅱ-9-某省某县-西村乐会");
    }

    @Test
    void numberAndApplyingBodyTogetherNameAnItem() {
        RecordVersion item = Reading.of(new CnIchNational(), """
                ,title,mtype,cate,province,protect_unit,info,content
                0,风筝歌,民间文学,新增项目,某省某县,某县文化馆,"['项目序号：7', '项目编号：Ⅰ-7', '公布时间：2006(第一批)', '申报地区或单位：某省某县']",一首歌
                """).version();
        assertThat(item.numbers().getFirst().number()).isEqualTo("Ⅰ-7-某省某县");
        assertThat(item.facts()).containsEntry("batch", java.util.List.of("第一批"));
        assertThat(item.events().getFirst().date().orElseThrow()).hasToString("2006");
    }

    @Test
    void whiteSpaceThatIsSpelledOutIsNoPartOfAName() {
        RecordVersion item = Reading.of(new CnIchNational(), """
                ,title,mtype,cate,province,protect_unit,info,content
                0,风筝歌,民间文学,新增项目,某省某县,某县文化馆,"['项目编号：Ⅰ-7', '申报地区或单位：某省某县\\u3000\\r\\n']",一首歌
                """).version();
        assertThat(item.numbers().getFirst().number()).isEqualTo("Ⅰ-7-某省某县");
    }
}
