package sources.cn_gazette_digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;

class CnGazetteDigestReaderTest {

    private final CnGazetteDigestReader reader = new CnGazetteDigestReader();

    @Test
    void aRowTellsTheTypeAndRegionOfTheApplicant() {
        assertThat(InLines.of(Reading.of(
                                reader,
                                "authorization_notice_id,filing_date,patentee,address,IPC\nCN102000001B,2009-12,公司,日本国,C\n")
                        .version()))
                .isEqualTo("""
                        invention CN
                        published · B
                        number · PUBLICATION · CN · CN102000001B · B
                        date · FILED · 2009-12
                        class · ipc · C
                        event · GRANTED · 授权公告
                        event · FILED · 2009-12 · 申请
                        fact · applicantType · 公司
                        fact · region · 日本""");
    }

    /** 74,972 rows, all with numbers of their own: U 28,423, A 27,104, S 10,506, B 8,939; counted with Python's csv module. */
    @Test
    void everyRowOfTheRealTablesIsAPublicationOfItsOwn() {
        Reading told = Reading.ofSample(reader, "patents/cn-cnipa-gazette.zip");
        assertThat(told.files()).isEqualTo(8);
        assertThat(told.documents()).isEqualTo(74_972);
        assertThat(told.problems()).isEmpty();
        assertThat(told.versions().stream()
                        .map(record -> record.numbers().getFirst().number())
                        .distinct())
                .hasSize(74_972);
        assertThat(told.versions().stream()
                        .collect(Collectors.groupingBy(record -> record.kindCode(), Collectors.counting())))
                .isEqualTo(Map.of("U", 28_423L, "A", 27_104L, "S", 10_506L, "B", 8_939L));
    }
}
