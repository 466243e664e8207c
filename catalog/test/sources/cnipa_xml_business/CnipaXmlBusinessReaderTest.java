package sources.cnipa_xml_business;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class CnipaXmlBusinessReaderTest {

    private final CnipaXmlBusinessReader reader = new CnipaXmlBusinessReader();

    private static String id(String number, String kind, String date) {
        return "<base:DocumentID><base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>" + number
                + "</base:DocNumber><base:Kind>" + kind + "</base:Kind><base:Date>" + date
                + "</base:Date></base:DocumentID>";
    }

    @Test
    void aGrantIsReadByItsPrintedNumbers() {
        assertThat(InLines.of(Reading.of(reader, """
                <?xml version="1.0" encoding="utf-8" standalone="no"?>
                <!DOCTYPE business:PatentDocumentAndRelated SYSTEM "/DTDS/ExternalStandards/ipphdb-entities.dtd"[]>
                <business:PatentDocumentAndRelated xmlns:base="http://www.sipo.gov.cn/XMLSchema/base"
                 xmlns:business="http://www.sipo.gov.cn/XMLSchema/business" xsdVersion="V2.2.1" lang="zh" country="CN">
                <business:BibliographicData>
                <business:PublicationReference dataFormat="standard">%s</business:PublicationReference>
                <business:PublicationReference dataFormat="original">%s</business:PublicationReference>
                <business:PublicAvailabilityDate><business:GazetteReference><business:GazetteNumber>35-3102</business:GazetteNumber>
                </business:GazetteReference></business:PublicAvailabilityDate>
                <business:ApplicationReference dataFormat="original">%s</business:ApplicationReference>
                <business:ApplicationReference dataFormat="standard">%s</business:ApplicationReference>
                <business:ClassificationIPCRDetails><business:ClassificationIPCR sequence="1">
                <base:Text>A63H   27/08    (2006.01)</base:Text></business:ClassificationIPCR></business:ClassificationIPCRDetails>
                <business:InventionTitle lang="zh">一种风筝</business:InventionTitle>
                <business:ReferencesCited><business:Citation srepPhase="SEA"><business:ApplicationCitation>
                <business:PublicationReference dataFormat="original">%s</business:PublicationReference>
                </business:ApplicationCitation></business:Citation></business:ReferencesCited>
                <business:RelatedDocuments><business:RelatedPublicationDoc>%s</business:RelatedPublicationDoc></business:RelatedDocuments>
                <business:Parties><business:ApplicantDetails><business:Applicant sequence="1"><base:AddressBook lang="zh">
                <base:Name>甲公司</base:Name><base:Address><base:Street>0</base:Street><base:WIPOST3Code>CN</base:WIPOST3Code>
                <base:Text>510000 广东省广州市甲路</base:Text></base:Address></base:AddressBook></business:Applicant>
                </business:ApplicantDetails><business:InventorDetails><business:Inventor><base:AddressBook><base:Name>张三</base:Name>
                </base:AddressBook></business:Inventor></business:InventorDetails></business:Parties>
                <business:ExaminerDetails><business:Examiner><base:Name>王五</base:Name></business:Examiner></business:ExaminerDetails>
                </business:BibliographicData>
                <business:Abstract lang="zh"><base:Paragraphs num="1">会飞。</base:Paragraphs></business:Abstract>
                <business:Description><business:InventionTitle>一种风筝</business:InventionTitle><business:TechnicalField>
                <base:Paragraphs num="1">涉及x<base:MathDetails><base:MathText>&lt;math&gt;</base:MathText></base:MathDetails>风筝。</base:Paragraphs>
                </business:TechnicalField></business:Description>
                <business:Drawings><business:Figure num="1" figureLabels="图1"><base:Image file="A.TIF"/></business:Figure></business:Drawings>
                <business:Claims><business:Claim num="1"><business:ClaimText>1.一种风筝，</business:ClaimText>
                <business:ClaimText>会飞。</business:ClaimText></business:Claim></business:Claims>
                </business:PatentDocumentAndRelated>""".formatted(
                                        id("101000001", "B", "20190802"),
                                        id("101000001", "B", "20190802"),
                                        id("201010000001.7", "", "20101002"),
                                        id("102010000000001", "", "20101002"),
                                        id("1719946", "A", "20060111"),
                                        id("101000001", "A", "20110112")))
                        .version()))
                .isEqualTo("""
                        invention CN
                        published · B · 2019-08-02
                        number · PUBLICATION · CN · CN101000001B · B · 2019-08-02
                        number · APPLICATION · CN · 201010000001.7 · 2010-10-02
                        number · PUBLICATION · CN · CN101000001A · A · 2011-01-12
                        date · GRANTED · 2019-08-02
                        date · FILED · 2010-10-02
                        date · APPLICATION_PUBLISHED · 2011-01-12
                        title · zh · 一种风筝
                        passage · ABSTRACT · zh · 会飞。
                        passage · CLAIMS · zh · 1.一种风筝，会飞。
                        passage · DESCRIPTION · zh · 涉及x风筝。
                        party · APPLICANT · 甲公司 · CN · 510000 广东省广州市甲路
                        party · INVENTOR · 张三
                        party · EXAMINER · 王五
                        class · ipc · A63H27/08 · main
                        cites · CN · 1719946 · A · 2006-01-11 · search
                        event · GRANTED · 2019-08-02 · 授权公告
                        event · FILED · 2010-10-02 · 申请
                        event · APPLICATION_PUBLISHED · 2011-01-12 · 申请公布
                        media · drawing · A.TIF · 图1
                        fact · claimCount · 1
                        fact · figureCount · 1
                        fact · gazette · 35-3102
                        fact · region · 广东省""");
    }

    /** Seven roots PatentDocumentAndRelated (3 and 4), counted with grep. */
    @Test
    void everyRealDocumentIsRead() {
        Reading published = Reading.ofSample(reader, "patents/cnipa-raw-xml.zip");
        Reading examples = Reading.ofSample(reader, "patents/wipo-st36-st96.zip");
        assertThat(published.documents()).isEqualTo(3);
        assertThat(examples.documents()).isEqualTo(4);
        assertThat(published.problems()).isEmpty();
        assertThat(examples.problems()).isEmpty();
        assertThat(Told.numbersOfNoForm(published)).isEmpty();
        assertThat(Told.numbersOfNoForm(examples)).isEmpty();
        assertThat(published.versions().stream()
                        .map(version -> version.numbers().get(1).number()))
                .containsExactlyInAnyOrder("85100312", "200910190429.0", "201010298420.4");
        assertThat(Stream.concat(published.versions().stream(), examples.versions().stream()))
                .allSatisfy(version -> {
                    assertThat(version.passages()).hasSize(3);
                    assertThat(version.classes()).isNotEmpty();
                    assertThat(version.titles()).hasSize(1);
                });
    }
}
