package sources.cn_gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnGazetteReaderTest {

    private static final String HEADER =
            "item,name,authorization_notice_id,authorized_announcement_date,filing_id,filing_date,patentee,designer,address,Int.Cl.\n";
    private final CnGazetteReader reader = new CnGazetteReader();

    private Reading read(String row) {
        return Reading.of(reader, (HEADER + row).getBytes(Charset.forName("GB18030")));
    }

    @Test
    void aRowIsAPublicationWithAllItsFacts() {
        assertThat(InLines.of(read("1,一种风筝,CN209000001U,2019.07.12,201820000001X,2018.01.02,甲公司;??乙厂,张三;??S.艾伦;,"
                                + "317200浙江省台州市甲路1号,A63H27/08(2006.01)I;??B64C31/06(2006.01)N\n")
                        .version()))
                .isEqualTo("""
                        utilitymodel CN
                        published · U · 2019-07-12
                        number · PUBLICATION · CN · CN209000001U · U · 2019-07-12
                        number · APPLICATION · CN · 201820000001X · 2018-01-02
                        date · GRANTED · 2019-07-12
                        date · FILED · 2018-01-02
                        title · zh · 一种风筝
                        party · OWNER · 甲公司 · CN · 317200 浙江省台州市甲路1号
                        party · OWNER · 乙厂
                        party · INVENTOR · 张三
                        party · INVENTOR · S.艾伦
                        class · ipc · A63H27/08 · main
                        class · ipc · B64C31/06
                        event · GRANTED · 2019-07-12 · 授权公告
                        event · FILED · 2018-01-02 · 申请
                        fact · region · 浙江省""");
    }

    @Test
    void aNumberRuinedByASpreadsheetIsRemarkedUponAndLeftOut() {
        Reading told = read("1,风筝,CN109000001A,2019.07.09,2.02E+12,2018.01.02,甲,乙,日本东京都,A63H27/08(2006.01)I;\n");
        assertThat(Told.problems(told)).isEqualTo(Map.of("ruined-number REMARK", 1));
        assertThat(told.draft().numbers()).hasSize(1);
        assertThat(InLines.of(told.version()))
                .contains("party · APPLICANT · 甲 · JP · 日本东京都")
                .contains("event · APPLICATION_PUBLISHED");
    }

    @Test
    void aDesignHasADesignerAndALocarnoClass() {
        assertThat(InLines.of(read("1,风筝,CN305000001S,2019.07.09,2018300000017,2018.01.02,甲,乙,100000北京市,01-01 (12)  \n")
                        .version()))
                .startsWith("design CN")
                .contains("party · DESIGNER · 乙")
                .contains("class · locarno · 01-01 · main");
    }

    @Test
    void aRowWithoutPublicationNumberIsRejectedWithItsReason() {
        assertThat(Told.problems(read("1,风筝,,2019.07.09,2018300000017,2018.01.02,甲,乙,100000北京市,01-01 (12)\n")))
                .isEqualTo(Map.of("no-number REJECTED", 1));
    }

    @Test
    void aRowThatContradictsAnEarlierOneIsRejectedAndARepeatedOneIsNot() {
        String row = ",风筝,CN109000001A,2019.07.09,2018100000017,2018.01.02,甲,乙,日本东京都,A63H27/08(2006.01)I;\n";
        Reading told = read("1" + row + "2" + row + "3" + row.replace("风筝", "风车"));
        assertThat(told.drafts()).hasSize(2);
        assertThat(Told.problems(told)).isEqualTo(Map.of("contradicting-row REJECTED", 1));
        assertThat(told.problems().getFirst().detail()).startsWith("row 2 ");
    }

    /** 73,820 rows, 81 of which contradict an earlier one of their file, with 70,328 distinct publication numbers, counted with Python's csv module. */
    @Test
    void everyRowOfTheRealTablesIsAPublication() {
        Reading told = Reading.ofSample(reader, "patents/cn-cnipa-gazette.zip");
        List<RecordVersion> records = told.versions();
        assertThat(told.files()).isEqualTo(7);
        assertThat(told.documents()).isEqualTo(73_820);
        assertThat(records).hasSize(73_820 - 81);
        assertThat(Told.problems(told))
                .isEqualTo(Map.of("contradicting-row REJECTED", 81, "ruined-number REMARK", 45_662));
        assertThat(records.stream().map(CnGazetteReaderTest::publication).collect(Collectors.toSet()))
                .hasSize(70_328);
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
        assertThat(records).allSatisfy(record -> {
            assertThat(record.titles()).hasSize(1);
            assertThat(record.parties()).hasSizeGreaterThan(1);
            assertThat(record.classes()).isNotEmpty();
            assertThat(record.date(DateRole.FILED)).isPresent();
            assertThat(record.publishedOn()).isPresent();
        });
        assertThat(records.stream()
                        .map(record -> record.publishedOn().orElseThrow().toString())
                        .distinct()
                        .sorted())
                .containsExactly("2019-07-05", "2019-07-09", "2019-07-12");
    }

    private static String publication(RecordVersion record) {
        return record.numbers().stream()
                .filter(number -> number.role() == NumberRole.PUBLICATION)
                .findFirst()
                .orElseThrow()
                .number();
    }
}
