package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.Correction;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private static final Optional<PartialDate> DAY = Optional.of(new PartialDate(2020, 5, 1));

    private static RecordVersion full() {
        RecordDraft draft = new RecordDraft("kite", "XA")
                .published("A1", DAY)
                .number(NumberRole.APPLICATION, "XA", "K1", "A", DAY)
                .number(NumberRole.PUBLICATION, "P1")
                .happened(DateRole.FILED, EventCategory.FILED, Optional.of(new PartialDate(2019, 0, 0)))
                .title("zh", "龙\"\\\t风筝")
                .title("en", "dragon")
                .passage(Section.ABSTRACT, "en", "first\nsecond \u0001 \ud83e\ude81")
                .party(PartyRole.OWNER, "风筝厂", "XA", "潍坊")
                .party(PartyRole.INVENTOR, "Li Hua")
                .classified("kiteform", "D/1", true)
                .classified("kiteform", "D/2", false)
                .priority("XB", "77", DAY)
                .cites(new Citation("XB", "1", "B1", DAY, "see there", "X", "examiner"))
                .event(EventCategory.OTHER, Optional.empty(), "371", "entered")
                .relation(new Relation(RelationType.NATIONAL_PHASE_OF, "kite", "XB", "9", ""))
                .media("drawing", "1.tif", "Fig. 1")
                .fact("span", "2 m")
                .fact("span", "3 m")
                .fact("knot", "");
        draft.correct(new Correction(
                "title.en", "dragon", "Dragon", new Bilingual("笔误", "a slip"), "the office", LocalDate.of(2021, 2, 3)));
        return draft.freeze(new RecordId("kite", "XA", "K1"), "kite_xml");
    }

    private static RecordVersion parse(String json) {
        return RecordJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPartReadsBackAsItWasWritten() {
        RecordVersion bare = new RecordDraft("kite", "XA").freeze(new RecordId("kite", "XA", "K1"), "kite_xml");

        assertThat(RecordJson.parse(RecordJson.render(full()))).isEqualTo(full());
        assertThat(RecordJson.parse(RecordJson.render(bare))).isEqualTo(bare);
    }

    @Test
    void aTextAsLongAsTheLongestDocumentReadsBack() {
        RecordVersion large = new RecordDraft("kite", "XA")
                .passage(Section.DESCRIPTION, "en", "x".repeat(32 << 20))
                .freeze(new RecordId("kite", "XA", "K1"), "kite_xml");

        assertThat(RecordJson.parse(RecordJson.render(large))).isEqualTo(large);
    }

    @Test
    void whatALaterFormatAddsIsPassedOver() {
        assertThat(parse(
                        "{\"id\":\"kite-XA-K1\",\"new\":{\"a\":[1,{\"b\":2}]},\"source\":\"s\",\"titles\":[{\"lang\":\"en\","
                                + "\"more\":[1],\"text\":\"t\"}],\"also\":7}"))
                .isEqualTo(
                        new RecordDraft("kite", "XA").title("en", "t").freeze(new RecordId("kite", "XA", "K1"), "s"));
    }

    @Test
    void bytesThatAreNoRecordAreDamage() {
        String whole = new String(RecordJson.render(full()), StandardCharsets.UTF_8);
        for (String damaged : new String[] {
            "",
            "[]",
            "7",
            "{}",
            "{\"id\":\"kite\"}",
            "{\"id\":\"kite-XA-K1\",\"titles\":7}",
            "{\"id\":\"kite-XA-K1\",\"facts\":{\"a\":\"b\"}}",
            "{\"id\":\"kite-XA-K1\",\"dates\":{\"FILED\":\"soon\"}}",
            "{\"id\":\"kite-XA-K1\",\"dates\":{\"BAKED\":\"2020\"}}",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"OWNER\"", "\"BAKER\"")
        }) {
            assertThatThrownBy(() -> parse(damaged))
                    .as(damaged)
                    .isInstanceOfSatisfying(
                            KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DAMAGED));
        }
    }
}
