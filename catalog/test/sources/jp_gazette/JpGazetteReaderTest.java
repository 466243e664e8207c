package sources.jp_gazette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class JpGazetteReaderTest {

    private static final String ZIP = "patents/wipo-st36-st96.zip";

    private final JpGazetteReader reader = new JpGazetteReader();

    @Test
    void anApplicationTellsAllThatTheDocumentHas() {
        String kite = """
                <jp-official-gazette kind-of-jp="A" kind-of-st16="A" lang="ja" country="JP" xmlns:jp="http://www.jpo.go.jp">
                <bibliographic-data lang="ja" country="JP"><publication-reference><document-id><country>JP</country>
                <doc-number>2021999999</doc-number><kind>公開特許公報(A)</kind><date>20210318</date></document-id>
                </publication-reference><application-reference><document-id><doc-number>2019199999</doc-number>
                <date>20190911</date></document-id></application-reference><invention-title>凧</invention-title>
                <parties><jp:applicants-agents-article><jp:applicants-agents><applicant><addressbook lang="ja">
                <name>潍坊凧</name><address><text>中国、山東省</text></address></addressbook><addressbook lang="en">
                <name>Weifang Kites</name></addressbook></applicant></jp:applicants-agents></jp:applicants-agents-article>
                <inventors><inventor><addressbook><name>袁　芳</name></addressbook></inventor></inventors></parties>
                <dates-of-public-availability><printed-with-grant><document-id><doc-number>6999999</doc-number>
                <date>20210210</date></document-id></printed-with-grant></dates-of-public-availability>
                <classification-ipc><edition/><main-clsf>B64C  31/06        20060101AFI20210219BHJP</main-clsf>
                </classification-ipc><classification-national><country>JP</country><main-clsf>B64C31/06 A</main-clsf>
                </classification-national><number-of-claims>2</number-of-claims></bibliographic-data>
                <claims><claim><claim-text>凧<br/>である。</claim-text></claim></claims></jp-official-gazette>
                """;

        assertThat(InLines.of(Reading.of(reader, kite).version())).isEqualTo("""
                invention JP
                published · A · 2021-03-18
                number · PUBLICATION · JP · 2021999999 · A · 2021-03-18
                number · APPLICATION · JP · 2019199999 · 2019-09-11
                number · REGISTRATION · JP · 6999999 · 2021-02-10
                date · APPLICATION_PUBLISHED · 2021-03-18
                date · FILED · 2019-09-11
                date · GRANTED · 2021-02-10
                title · ja · 凧
                passage · CLAIMS · ja · 凧 である。
                party · APPLICANT · 潍坊凧 · 中国、山東省
                party · APPLICANT · Weifang Kites
                party · INVENTOR · 袁　芳
                class · ipc · B64C31/06 · main
                class · fi · B64C31/06 A · main
                event · APPLICATION_PUBLISHED · 2021-03-18 · A
                event · FILED · 2019-09-11
                event · GRANTED · 2021-02-10
                fact · claimCount · 2""");
    }

    @Test
    void everyDocumentInTheRealFilesBecomesARecord() {
        Reading reading = Reading.ofSample(reader, ZIP);

        assertThat(reading.documents())
                .isEqualTo(Counted.elements(ZIP, "jp-official-gazette"))
                .isEqualTo(5);
        assertThat(reading.drafts()).hasSize(5);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.versions()).allMatch(version -> version.passages().size() == 3);
    }
}
