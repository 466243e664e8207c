package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.TestCatalogue;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Kind;
import kaiwu.spi.record.Citation;
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

class FactsOnlyTest {

    private static final Optional<PartialDate> MAY = Optional.of(new PartialDate(2020, 5, 1));
    private static final String PROSE =
            "The kite rises when the wind is at its back and falls when it turns. ".repeat(4);

    private static final Kind KITE = withField(
            TestCatalogue.kite(), new Kind.Field("remark", new Bilingual("备注", "remark"), false, false, true));

    @Test
    void ofAVersionFullOfProseOnlyTheFactsRemain() {
        RecordVersion full = facts().passage(Section.ABSTRACT, "en", PROSE)
                .passage(Section.CLAIMS, "en", "1. A kite.")
                .passage(Section.SUMMARY, "zh", "风筝")
                .party(PartyRole.INVENTOR, "Ann", "XA", "12 Wind Street, Kitetown")
                .party(PartyRole.OWNER, "风筝厂", "XA", "风筝路 12 号")
                .cites(new Citation("XA", "K1", "A", MAY, "Ann's kite", "X", "examiner"))
                .cites(new Citation("", "", "", Optional.empty(), PROSE, "", "applicant"))
                .event(EventCategory.GRANTED, MAY, "G", "granted")
                .event(EventCategory.OTHER, MAY, "O", PROSE)
                .relation(new Relation(RelationType.DIVISION_OF, "kite", "XA", "K2", PROSE))
                .relation(new Relation(RelationType.REFERS_TO, "", "", "", PROSE))
                .relation(new Relation(RelationType.REFERS_TO, "", "", "", "the Dragon"))
                .media("drawing", "d1.tif", "A kite in the wind")
                .fact("span", "420")
                .fact("span", PROSE)
                .fact("remark", "made with love")
                .fact("knot", "a secret knot")
                .freeze(ID, "kite_xml");

        RecordVersion expected = facts().party(PartyRole.INVENTOR, "Ann", "XA", "")
                .party(PartyRole.OWNER, "风筝厂", "XA", "")
                .cites(new Citation("XA", "K1", "A", MAY, "", "X", "examiner"))
                .event(EventCategory.GRANTED, MAY, "G", "granted")
                .event(EventCategory.OTHER, MAY, "O", "")
                .relation(new Relation(RelationType.DIVISION_OF, "kite", "XA", "K2", ""))
                .relation(new Relation(RelationType.REFERS_TO, "", "", "", "the Dragon"))
                .fact("span", "420")
                .freeze(ID, "kite_xml");
        assertThat(FactsOnly.of(full, KITE)).isEqualTo(expected);
    }

    @Test
    void whatIsFactsOnlyIsLeftAsItIs() {
        RecordVersion facts = facts().fact("span", "420").freeze(ID, "kite_xml");

        assertThat(FactsOnly.of(facts, KITE)).isEqualTo(facts);
    }

    private static final RecordId ID = new RecordId("kite", "XA", "K2020-0001");

    private static RecordDraft facts() {
        return new RecordDraft("kite", "XA")
                .published("A1", MAY)
                .number(NumberRole.APPLICATION, "K2020/0001")
                .date(DateRole.FILED, MAY)
                .title("en", "Dragon")
                .classified("kiteform", "D/1", true)
                .priority("XB", "7", MAY);
    }

    private static Kind withField(Kind k, Kind.Field field) {
        Map<String, Kind.Field> fields = new HashMap<>(k.fields());
        fields.put(field.id(), field);
        return new Kind(
                k.id(),
                k.name(),
                k.plural(),
                k.law(),
                k.order(),
                k.identifiedBy(),
                k.schemes(),
                fields,
                k.states(),
                k.transitions(),
                k.restricted());
    }
}
