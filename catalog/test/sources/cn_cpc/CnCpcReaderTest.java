package sources.cn_cpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnCpcReaderTest {

    private final CnCpcReader reader = new CnCpcReader();

    @Test
    void bothLayoutsOfTheTextAreReadAndBlankRowsAreNone() {
        Reading told = Reading.of(reader, """
                publication_number,text,labels,n_labels
                CN118000001A,"Title: 一种风筝
                Keywords: kite; wind
                Abstract: 会飞。","[""G06F16/3329"", ""G06F40/216""]",2
                ,,,
                ,,,
                CN118000002A,一种风筝 [SEP] kite wind [SEP] 会飞。,"[""G06F18/2433""]",1
                """);
        assertThat(told.documents()).isEqualTo(2);
        assertThat(told.versions().stream().map(InLines::of)).containsExactly("""
                invention CN
                published · A
                number · PUBLICATION · CN · CN118000001A · A
                title · zh · 一种风筝
                passage · ABSTRACT · zh · 会飞。
                class · cpc · G06F16/3329
                class · cpc · G06F40/216
                event · APPLICATION_PUBLISHED · 申请公布
                fact · keywords · kite; wind""", """
                invention CN
                published · A
                number · PUBLICATION · CN · CN118000002A · A
                title · zh · 一种风筝
                passage · ABSTRACT · zh · 会飞。
                class · cpc · G06F18/2433
                event · APPLICATION_PUBLISHED · 申请公布
                fact · keywords · kite wind""");
    }

    /** Rows with a number, counted with Python's csv module: 19 + 19 + 19 + 4,102 + 492, of 4,613 publications. */
    @Test
    void everyFilledRowOfTheRealTablesIsAPublication() {
        Reading told = Reading.ofSample(reader, "patents/cn-cpc-liaoleyuan.zip");
        assertThat(told.files()).isEqualTo(5);
        assertThat(told.documents()).isEqualTo(4_651);
        assertThat(told.problems()).isEmpty();
        assertThat(told.versions().stream()
                        .map(version -> version.numbers().getFirst().number())
                        .distinct())
                .hasSize(4_613);
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
        assertThat(told.versions()).allSatisfy(version -> {
            assertThat(version.titles()).hasSize(1);
            assertThat(version.passages()).hasSize(1);
            assertThat(version.classes())
                    .isNotEmpty()
                    .allMatch(place -> place.symbol().startsWith("G06F"));
        });
    }
}
