package sources.cnipa_efiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kaiwu.formats.XmlSlice;
import kaiwu.spi.Located;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnipaEfilingReaderTest {

    private static final String CLAIMS = """
            <cn-application-body lang="zh" country="CN"><cn-claims><claim id="cl001" num="1"><claim-text>一种风筝，包<br/>
            括：骨架。<br/></claim-text></claim></cn-claims></cn-application-body>""";
    private final CnipaEfilingReader reader = new CnipaEfilingReader();

    @Test
    void thePlaceTellsTheApplicationAndTheWordsAreWholeAgain() {
        XmlSlice slice = new XmlSlice(
                CLAIMS.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8, "");
        List<RecordDraft> drafts = new java.util.ArrayList<>();
        reader.read(
                new Located<>(
                        FiledPart.of("dmh/2018203922220/100001-/DA000000000001.zip!DA000000000001.xml", slice), 0, 0),
                new Sink() {
                    @Override
                    public void record(RecordDraft draft) {
                        drafts.add(draft);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem);
                    }
                });
        assertThat(InLines.of(new Reading(1, 1, drafts, List.of()).version())).isEqualTo("""
                        utilitymodel CN
                        published · 100001.DA000000000001
                        number · APPLICATION · CN · 2018203922220
                        passage · CLAIMS · zh · 1.一种风筝，包括：骨架。
                        fact · claimCount · 1""");
    }

    @Test
    void aPartOutsideAPackageIsRejected() {
        assertThat(Told.problems(Reading.of(reader, CLAIMS))).isEqualTo(Map.of("no-number REJECTED", 1));
    }

    /** 44 roots cn-application-body: 18 loose files and 26 in zips, of five applications; counted with find, unzip and grep. */
    @Test
    void everyPartOfTheRealPackagesIsRead() {
        Reading told = Reading.ofSample(reader, "patents/cnipa-raw-xml.zip");
        assertThat(told.documents()).isEqualTo(44);
        assertThat(told.drafts()).hasSize(44);
        assertThat(told.problems()).isEmpty();
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
        assertThat(told.versions().stream()
                        .map(version -> version.numbers().getFirst().number())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "2010102412224", "2015110360686", "2018103922220", "2018103932133", "2018103932383");
    }
}
