package sources.kr_kipris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.Test;
import sources.InLines;
import sources.Reading;
import sources.Told;

class KrKiprisReaderTest {

    private static final String HEADER =
            "\n\n<response><header><resultCode></resultCode><resultMsg></resultMsg></header>";
    private final KrKiprisReader reader = new KrKiprisReader();

    private Reading read(String items) {
        return Reading.of(reader, HEADER + "<body><items>" + items + "</items></body></response>");
    }

    @Test
    void aPatentHasItsNumbersClassesAndState() {
        assertThat(InLines.of(read("""
                <PatentUtilityInfo><Applicant>갑 주식회사|을</Applicant><ApplicationDate>20190820</ApplicationDate>
                <ApplicationNumber>1020190000001</ApplicationNumber><Abstract>연.</Abstract><InventionName>연</InventionName>
                <InternationalpatentclassificationNumber>A63H 27/08|B64C 31/06</InternationalpatentclassificationNumber>
                <OpeningDate>20200901</OpeningDate><OpeningNumber>1020200000009</OpeningNumber><PublicDate>20210105</PublicDate>
                <RegistrationDate>20210101</RegistrationDate><RegistrationNumber>1020000010000</RegistrationNumber>
                <RegistrationStatus>등록</RegistrationStatus></PatentUtilityInfo>""").version())).isEqualTo("""
                        invention KR
                        published · 2021-01-05
                        number · APPLICATION · KR · 1020190000001 · 2019-08-20
                        number · PUBLICATION · KR · 1020200000009 · A · 2020-09-01
                        number · REGISTRATION · KR · 1020000010000 · 2021-01-01
                        date · FILED · 2019-08-20
                        date · APPLICATION_PUBLISHED · 2020-09-01
                        date · GRANTED · 2021-01-01
                        title · ko · 연
                        passage · ABSTRACT · ko · 연.
                        party · OWNER · 갑 주식회사
                        party · OWNER · 을
                        class · ipc · A63H27/08 · main
                        class · ipc · B64C31/06
                        event · FILED · 2019-08-20 · 출원
                        event · APPLICATION_PUBLISHED · 2020-09-01 · 공개
                        event · GRANTED · 2021-01-01 · 등록
                        event · GRANT_PUBLISHED · 2021-01-05 · 공고
                        fact · officeStatus · 등록""");
    }

    @Test
    void aSecondDesignOfAnApplicationHasANumberOfItsOwn() {
        Reading told = read("""
                <DesignInfo><applicationNumber>3020180000001</applicationNumber><designNumber>M002</designNumber>
                <articleName>연</articleName><designMainClassification>E241</designMainClassification>
                <dsShpClssCd>E241</dsShpClssCd><applicationStatus>소멸</applicationStatus></DesignInfo>""");
        assertThat(InLines.of(told.version()))
                .contains("number · APPLICATION · KR · 3020180000001M002")
                .contains("class · krdesign · E241 · main")
                .contains("event · LAPSED · 소멸");
    }

    @Test
    void aMarkHasItsClassesAndARenewalPointsToItsRegistration() {
        Reading told = read("""
                <TradeMarkInfo><ApplicationNumber>5020030000001</ApplicationNumber><ApplicationDate>20030923</ApplicationDate>
                <RegistrationNumber>4000000010000</RegistrationNumber><RegistrationDate>20031203</RegistrationDate>
                <ApplicationStatus>등록</ApplicationStatus><GoodClassificationCode>09|28</GoodClassificationCode>
                <ViennaCode>260323</ViennaCode><ApplicantName>갑</ApplicantName><Title>KITE</Title></TradeMarkInfo>""");
        assertThat(InLines.of(told.version())).isEqualTo("""
                        trademark KR
                        published
                        number · APPLICATION · KR · 5020030000001 · 2003-09-23
                        date · FILED · 2003-09-23
                        date · GRANTED · 2003-12-03
                        title · KITE
                        party · APPLICANT · 갑
                        class · nice · 9
                        class · nice · 28
                        class · vienna · 26.3.23
                        event · FILED · 2003-09-23 · 출원
                        event · GRANTED · 2003-12-03 · 등록
                        relation · RENEWS · trademark · KR · 4000000010000
                        fact · officeStatus · 등록""");
    }

    @Test
    void emptyAndErrorAnswersHaveNoDocument() {
        assertThat(read("<TotalSearchCount>0</TotalSearchCount>").documents()).isZero();
        assertThat(Reading.of(reader, HEADER + "</response>").documents()).isZero();
    }

    @Test
    void goodsWithoutTheirMarkAreRejected() {
        assertThat(
                        Told.problems(
                                read(
                                        "<trademarkDesignationGoodstInfo><SimilargroupCode>G0301</SimilargroupCode></trademarkDesignationGoodstInfo>")))
                .isEqualTo(Map.of("no-number REJECTED", 1));
    }

    /** Closing tags counted with Python: 4,176 patents and utility models, 571 designs, 721 marks. */
    @Test
    void everyElementOfTheRealAnswersIsARight() {
        Reading told = Reading.ofSample(reader, "patents/kr-kipris.zip");
        assertThat(told.documents()).isEqualTo(4_176 + 571 + 721);
        assertThat(told.problems()).isEmpty();
        assertThat(told.drafts()).hasSize(5_468);
        assertThat(told.versions())
                .allMatch(version ->
                        version.numbers().stream().anyMatch(number -> number.role() == NumberRole.APPLICATION));
        assertThat(Told.numbersOfNoForm(told)).isEmpty();
    }

    /** One mark, nine lines of goods, two empty answers and two errors. */
    @Test
    void theOtherAnswersAreRecognisedToo() {
        Reading told = Reading.ofSample(reader, "other/trademark.zip");
        assertThat(told.files()).isEqualTo(6);
        assertThat(told.documents()).isEqualTo(10);
        assertThat(told.drafts()).hasSize(1);
        assertThat(told.version().numbers().getFirst().number()).isEqualTo("4020190000011");
        assertThat(told.count("no-number")).isEqualTo(9);
    }
}
