package sources.cn_litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaiwu.spi.record.DateRole;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnLitigationReaderTest {

    private static final String HEAD = "/* Source Schema : 专利法律判决书库 */\nCREATE TABLE `allinfo` ();\n";
    private final CnLitigationReader reader = new CnLitigationReader();

    private static String row(String defendants) {
        return "INSERT INTO `allinfo` VALUES (1, 'D:\\\\x.docx', '甲公司与乙公司等侵害外观设计专利权纠纷一审民事判决书', 'yes', '3', "
                + "'中华人民共和国某知识产权法院', '（2015）某知民初字第1号', '2015', '2015.12.8', '甲公司', '1', '0', '1', '"
                + defendants + "', '0', '1', '4', '50', '2', '5', '0.5', '0');\n";
    }

    @Test
    void aRowIsADecisionWithItsParties() {
        assertThat(InLines.of(Reading.of(reader, HEAD + row("乙公司、丙\\'s店等")).version()))
                .isEqualTo("""
                        decision CN
                        published · 2015-12-08
                        number · CASE · CN · （2015）某知民初字第1号 · 2015-12-08
                        date · OPENED · 2015
                        date · DECIDED · 2015-12-08
                        title · zh · 甲公司与乙公司等侵害外观设计专利权纠纷一审民事判决书
                        party · TRIBUNAL · 某知识产权法院
                        party · COMPLAINANT · 甲公司
                        party · RESPONDENT · 乙公司
                        party · RESPONDENT · 丙's店
                        event · FILED · 2015 · 受理
                        event · DECIDED · 2015-12-08 · 判决
                        fact · caseType · 侵害外观设计专利权纠纷
                        fact · court · 某知识产权法院
                        fact · damagesAwarded · 0.5万元
                        fact · damagesClaimed · 50万元
                        fact · procedure · 一审""");
    }

    @Test
    void aSecondRowOfTheSameCaseIsRejected() {
        Reading told = Reading.of(reader, HEAD + row("乙") + row("丁"));
        assertThat(told.drafts()).hasSize(1);
        assertThat(Told.problems(told)).isEqualTo(Map.of("contradicting-row REJECTED", 1));
    }

    /** 3,368 rows, 38 case numbers twice, 9 misspelt days of judgment beside 3 years alone; counted with grep and Python. */
    @Test
    void everyRowOfTheRealTableIsADecision() {
        Reading told = Reading.ofSample(reader, "other/cn-litigation.zip");
        assertThat(told.files()).isEqualTo(1);
        assertThat(told.documents()).isEqualTo(3_368);
        assertThat(told.drafts()).hasSize(3_368 - 38);
        assertThat(Told.problems(told))
                .isEqualTo(new TreeMap<>(Map.of("contradicting-row REJECTED", 38, "bad-date VALUE_LOST", 9)));
        assertThat(told.versions().stream()
                        .filter(version -> version.date(DateRole.DECIDED).isPresent())
                        .collect(Collectors.counting()))
                .isEqualTo(3_368L - 38 - 9);
    }
}
