package sources.cnipa_xml_st36;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnipaXmlSt36ReaderTest {

    private final CnipaXmlSt36Reader reader = new CnipaXmlSt36Reader();

    @Test
    void aDocumentIsReadWithWordsWholeAgain() {
        assertThat(InLines.of(Reading.of(reader, """
                \ufeff<?xml version="1.0" encoding="UTF-8"?>
                <cn-patent-document lang="ZH" country="CN"><cn-bibliographic-data>
                <cn-publication-reference><document-id><country>CN</country><doc-number>104000001</doc-number><kind>A</kind>
                <date>20141224</date></document-id><gazette-reference><gazette-num>30-52</gazette-num></gazette-reference>
                </cn-publication-reference>
                <application-reference appl-type="发明专利"><document-id><country>CN</country>
                <doc-number>201410000001.0</doc-number><date>20140819</date></document-id></application-reference>
                <priority-claims><priority-claim sequence="1" kind="international"><country>KR</country>
                <doc-number>10-2013-0000001</doc-number><date>20130328</date></priority-claim></priority-claims>
                <classifications-ipcr><classification-ipcr><text>A63H   27/08    (2006.01)</text></classification-ipcr>
                <classification-ipcr><text>B64C   31/06    (2006.01)</text></classification-ipcr></classifications-ipcr>
                <invention-title>一种风筝</invention-title>
                <abstract><p num="1">风
                筝会飞。</p></abstract>
                <cn-related-documents><cn-domestic-priority-claims><cn-domestic-priority-claim><substitution><relation>
                <child-doc><document-id><country>CN</country><doc-number>201320000001.2</doc-number><date>20131224</date>
                </document-id></child-doc></relation></substitution></cn-domestic-priority-claim></cn-domestic-priority-claims>
                </cn-related-documents>
                <cn-parties><cn-applicants><cn-applicant sequence="1"><addressbook lang="ZH"><name>甲公司</name>
                <address><text>325000 浙江省温州市甲路1号</text></address></addressbook></cn-applicant></cn-applicants>
                <cn-inventors><cn-inventor sequence="1"><name>张三</name></cn-inventor></cn-inventors>
                <cn-agents><cn-agent sequence="1"><cn-agency><name>乙专利事务所 33205</name></cn-agency><name>李四</name>
                </cn-agent></cn-agents></cn-parties>
                <date-pct-article-22-39-fulfilled><date>20140930</date></date-pct-article-22-39-fulfilled>
                <pct-or-regional-filing-data><document-id><country>KR</country><doc-number>PCT/KR2014/000001</doc-number>
                <date>20140328</date></document-id></pct-or-regional-filing-data>
                </cn-bibliographic-data><application-body lang="CN" country="CN"><description>
                <invention-title>一种风筝</invention-title><p num="0001">技术领域
                </p><p num="0002">本发明涉及<br/>风筝 in vitro test。</p></description>
                <claims><claim id="cl0001" num="0001"><claim-text>1.一种风筝，包
                <br/>括：</claim-text><claim-text>骨架K<sub>D</sub>。</claim-text></claim></claims>
                <drawings><figure num="0001" figure-labels="图1"><img file="A1.TIF"/></figure></drawings>
                </application-body></cn-patent-document>""").version())).isEqualTo("""
                        invention CN
                        published · A · 2014-12-24
                        number · PUBLICATION · CN · CN104000001A · A · 2014-12-24
                        number · APPLICATION · CN · 201410000001.0 · 2014-08-19
                        date · APPLICATION_PUBLISHED · 2014-12-24
                        date · FILED · 2014-08-19
                        date · PRIORITY · 2013-03-28
                        title · zh · 一种风筝
                        passage · ABSTRACT · zh · 风筝会飞。
                        passage · CLAIMS · zh · 1.一种风筝，包括：骨架KD。
                        passage · DESCRIPTION · zh · 技术领域 | 本发明涉及风筝in vitro test。
                        party · APPLICANT · 甲公司 · CN · 325000 浙江省温州市甲路1号
                        party · INVENTOR · 张三
                        party · AGENT · 乙专利事务所
                        party · AGENT · 李四
                        class · ipc · A63H27/08 · main
                        class · ipc · B64C31/06
                        priority · KR · 10-2013-0000001 · 2013-03-28
                        priority · CN · 201320000001.2 · 2013-12-24
                        event · APPLICATION_PUBLISHED · 2014-12-24 · 申请公布
                        event · FILED · 2014-08-19 · 申请
                        event · OTHER · 2014-09-30 · PCT申请进入国家阶段
                        relation · NATIONAL_PHASE_OF · invention · WO · PCT/KR2014/000001
                        media · drawing · A1.TIF · 图1
                        fact · claimCount · 1
                        fact · gazette · 30-52
                        fact · region · 浙江省""");
    }

    @Test
    void aDocumentWithoutNumberIsRejected() {
        assertThat(Told.problems(
                        Reading.of(reader, "<cn-patent-document><cn-bibliographic-data/></cn-patent-document>")))
                .isEqualTo(Map.of("no-number REJECTED", 1));
    }

    /** Five roots cn-patent-document, counted with grep. */
    @Test
    void everyRealDocumentIsRead() {
        Reading told = Reading.ofSample(reader, "patents/wipo-st36-st96.zip");
        assertThat(told.documents()).isEqualTo(5);
        assertThat(told.problems()).isEmpty();
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
        assertThat(told.versions().stream()
                        .map(version -> version.numbers().get(1).number()))
                .containsExactlyInAnyOrder(
                        "201410408762.5", "201480000986.0", "201480000788.4", "201410513187.5", "200880114428.1");
        assertThat(told.versions()).allSatisfy(version -> {
            assertThat(version.passages()).hasSize(3);
            assertThat(version.classes()).isNotEmpty();
            assertThat(version.titles()).hasSize(1);
            assertThat(version.parties()).hasSizeGreaterThan(2);
        });
    }
}
