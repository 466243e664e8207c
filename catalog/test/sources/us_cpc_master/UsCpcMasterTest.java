package sources.us_cpc_master;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

class UsCpcMasterTest {

    private static final String ZIP = "patents/uspto-ppd.zip";

    private final UsCpcMaster reader = new UsCpcMaster();

    @Test
    void aPatentHasTheSymbolsItBearsTodayPutTogetherFromTheirParts() {
        Reading reading = Reading.of(reader, """
                <u:CPCMasterClassificationFile xmlns:u="u" xmlns:c="c" xmlns:p="p"><u:CPCMasterClassificationRecord>
                <p:ApplicationIdentification><c:ApplicationNumber><c:ApplicationNumberText>13999999</c:ApplicationNumberText>
                </c:ApplicationNumber></p:ApplicationIdentification>
                <p:PatentGrantIdentification><p:PatentNumber>9999999</p:PatentNumber>
                <c:PatentDocumentKindCode>B2</c:PatentDocumentKindCode><p:GrantDate>2016-07-26</p:GrantDate>
                </p:PatentGrantIdentification><p:CPCClassificationBag><p:MainCPC><p:CPCClassification>
                <p:CPCSection>F</p:CPCSection><p:Class>04</p:Class><p:Subclass>D</p:Subclass><p:MainGroup>29</p:MainGroup>
                <p:Subgroup>703</p:Subgroup></p:CPCClassification></p:MainCPC><p:FurtherCPC><p:CPCClassification>
                <p:CPCSection>F</p:CPCSection><p:Class>04</p:Class><p:Subclass>D</p:Subclass><p:MainGroup>17</p:MainGroup>
                <p:Subgroup>08</p:Subgroup></p:CPCClassification></p:FurtherCPC></p:CPCClassificationBag>
                </u:CPCMasterClassificationRecord></u:CPCMasterClassificationFile>
                """);

        assertThat(InLines.of(reading.version())).isEqualTo("""
                invention US
                published · B2 · 2016-07-26
                number · APPLICATION · US · 13999999
                number · PUBLICATION · US · 9999999 · B2 · 2016-07-26
                date · GRANTED · 2016-07-26
                class · cpc · F04D29/703 · main
                class · cpc · F04D17/08
                event · GRANTED · 2016-07-26
                fact · documentType · utility""");
    }

    @Test
    void everyPatentOfTheRealFileIsRead() {
        Reading real = Reading.ofSample(reader, ZIP);

        assertThat(real.documents())
                .isPositive()
                .isEqualTo(Counted.inZip(
                        ZIP, "<uspat:CPCMasterClassificationRecord>", name -> name.contains("cpcMaster")));
        assertThat(real.problems()).isEmpty();
        assertThat(real.versions())
                .allSatisfy(version -> assertThat(version.classes()).isNotEmpty());
    }
}
