package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.search.SearchWorld;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;

/** What is shown of a right of which several versions tell. */
class RightRecordTest {

    private static final RecordId ID = RecordId.parse("lore-XA-1");

    private final StoredVersion old = version(
            "kite_gazette-1",
            "kite_gazette",
            draft("2018-01-01")
                    .title("zh", "旧名")
                    .title("en", "Old name")
                    .number(NumberRole.APPLICATION, "1")
                    .party(PartyRole.OWNER, "First Owner")
                    .classified("kinds", "7", true)
                    .classified("kinds", "8", false)
                    .event(EventCategory.FILED, PartialDate.find("2017-01-01"), "F", "")
                    .passage(Section.ABSTRACT, "zh", "旧文"));
    private final StoredVersion newer = version(
            "kite_gazette-2",
            "kite_gazette",
            draft("2019-01-01")
                    .title("zh", "新名")
                    .number(NumberRole.APPLICATION, "1")
                    .number(NumberRole.REGISTRATION, "R 1")
                    .party(PartyRole.OWNER, "FIRST  OWNER")
                    .party(PartyRole.OWNER, "Second Owner")
                    .classified("kinds", "8", true)
                    .date(DateRole.FILED, PartialDate.find("2017-01-01"))
                    .event(EventCategory.FILED, PartialDate.find("2017-01-01"), "F", "")
                    .event(EventCategory.GRANTED, PartialDate.find("2019-01-01"), "G", ""));
    private final StoredVersion ranked = version(
            "reel_register-1",
            "reel_register",
            draft("2001-01-01")
                    .date(DateRole.FILED, PartialDate.find("2016-12-31"))
                    .passage(Section.SUMMARY, "zh", "只给有权的人")
                    .fact("secret", "秘")
                    .fact("place", "潍坊"));

    @Test
    void theBetterSourceComesFirstThenTheNewerPublication() {
        assertThat(record(old, newer, ranked).versions()).containsExactly(ranked, newer, old);
    }

    @Test
    void aLaterIssueOfTheSamePublicationComesFirst() {
        StoredVersion again =
                version("kite_gazette-3", "kite_gazette", draft("2018-01-01").title("zh", "更正"));
        assertThat(record(old, again).versions()).containsExactly(again, old);
    }

    @Test
    void eachFieldComesFromTheBestVersionThatHasIt() {
        RightRecord record = record(old, newer, ranked);
        assertThat(record.shown().source()).isEqualTo("reel_register");
        assertThat(record.shown().date(DateRole.FILED)).isEqualTo(PartialDate.find("2016-12-31"));
        assertThat(record.shown().titles()).containsExactly(new LangText("zh", "新名"), new LangText("en", "Old name"));
        assertThat(record.shown().passages()).hasSize(2);
    }

    @Test
    void severalWorksUnderOneKeyAreAllShownAndALaterMendingHidesNone() {
        StoredVersion first = row(
                "lore_list-1", 0, draft("1960-01-01").title("en", "The kite").fact("place", "潍坊"));
        StoredVersion second = row(
                "lore_list-1", 1, draft("1960-01-01").title("en", "The reel").fact("place", "北京"));
        StoredVersion mended = row(
                "lore_list-2", 0, draft("1960-01-01").title("en", "The kites").fact("place", "潍坊"));

        assertThat(record(second, first).shown().titles())
                .containsExactly(new LangText("en", "The kite"), new LangText("en", "The reel"));
        assertThat(record(second, first).shown().facts()).containsEntry("place", List.of("潍坊", "北京"));
        assertThat(record(mended, second, first).shown().titles())
                .extracting(LangText::text)
                .containsExactly("The kite", "The reel", "The kites");
    }

    @Test
    void numbersPartiesClassesAndEventsAreUnitedWithoutRepetition() {
        RightRecord record = record(old, newer);
        assertThat(record.shown().numbers()).hasSize(2);
        assertThat(record.shown().parties()).extracting(Party::name).containsExactly("FIRST OWNER", "Second Owner");
        assertThat(record.shown().classes())
                .containsExactly(new ClassSymbol("kinds", "8", true), new ClassSymbol("kinds", "7", false));
        assertThat(record.shown().events())
                .extracting(LifeEvent::category)
                .containsExactly(EventCategory.FILED, EventCategory.GRANTED);
    }

    @Test
    void anEventToldAgainWithALessExactDateIsTheSameEvent() {
        StoredVersion vague = version(
                "reel_register-2",
                "reel_register",
                draft("2001-01-01")
                        .event(EventCategory.FILED, PartialDate.find("2017-01"), "", "")
                        .event(EventCategory.GRANTED, java.util.Optional.empty(), "", "")
                        .event(EventCategory.RENEWED, java.util.Optional.empty(), "", ""));
        assertThat(record(newer, vague).shown().events())
                .extracting(event -> event.category() + " "
                        + event.date().map(Object::toString).orElse("-"))
                .containsExactly("RENEWED -", "FILED 2017-01-01", "GRANTED 2019-01-01");
    }

    @Test
    void thePublicViewLeavesOutWhatIsReadByPermissionOnlyEverywhere() {
        RightRecord open =
                record(ranked).publicView(SearchWorld.catalogue().kinds().get("lore"));
        assertThat(open.shown().passages()).isEmpty();
        assertThat(open.shown().facts()).containsOnlyKeys("place");
        assertThat(open.versions().get(0).version()).isEqualTo(open.shown());
        assertThat(open.versions().get(0).hash())
                .isEqualTo(Sha256.of(RecordJson.render(open.versions().get(0).version())))
                .isNotEqualTo(ranked.hash());
    }

    private static RecordDraft draft(String publishedOn) {
        return new RecordDraft("lore", "XA").published("", PartialDate.find(publishedOn));
    }

    private static StoredVersion version(String issue, String source, RecordDraft draft) {
        Sha256 hash = Sha256.of(issue);
        return new StoredVersion(issue, 0, hash, new Origin("f", hash, 0, 0), draft.freeze(ID, source));
    }

    private static StoredVersion row(String issue, long row, RecordDraft draft) {
        Sha256 hash = Sha256.of(issue + row);
        return new StoredVersion(issue, row, hash, new Origin("f", hash, 0, 0), draft.freeze(ID, "lore_list"));
    }

    private static RightRecord record(StoredVersion... versions) {
        return RightRecord.of(
                ID, SearchWorld.catalogue().kinds().get("lore"), List.of(versions), SearchWorld.catalogue(), Map.of());
    }
}
