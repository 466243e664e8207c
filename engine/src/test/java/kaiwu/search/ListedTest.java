package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Status;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.PriorityClaim;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.Test;

/** What a list shows of a record, as bytes in the index. */
class ListedTest {

    private static final Optional<PartialDate> DAY = PartialDate.find("2019-07-09");

    private static final RecordVersion FULL = new RecordVersion(
            RecordId.parse("kite-CN-p-2019风筝"),
            "kites",
            "A1",
            PartialDate.find("2019-07"),
            List.of(
                    new NumberRef(NumberRole.APPLICATION, "CN", "2019/1", "", DAY),
                    new NumberRef(NumberRole.OTHER, "", "x".repeat(40_000), "B", Optional.empty())),
            List.of(new DatedFact(DateRole.FILED, PartialDate.find("1000").orElseThrow())),
            List.of(new LangText("zh", "龙形风筝𠮷"), new LangText("", "Dragon kite")),
            List.of(new Passage(Section.ABSTRACT, "en", "It flies.")),
            List.of(new Party(PartyRole.DECIDER, "王五", "CN", "")),
            List.of(new ClassSymbol("form", "A1", true), new ClassSymbol("ipc", "A63H 27/08", false)),
            List.of(new PriorityClaim("US", "12", PartialDate.find("9999-12-31"))),
            List.of(),
            List.of(),
            List.of(new Relation(RelationType.RENEWS, "kite", "", "7", "words")),
            List.of(),
            Map.of("region", List.of("浙江", ""), "empty", List.of()));

    private static final Status DECIDED =
            new Status("granted", "granted", Optional.of(new LifeEvent(EventCategory.OTHER, DAY, "C", "as told")), DAY);

    private static final Status UNKNOWN = new Status(Status.UNKNOWN, "", Optional.empty(), Optional.empty());

    @Test
    void whatIsWrittenIsReadBack() {
        for (Status status : List.of(DECIDED, UNKNOWN)) {
            Listed listed = new Listed(FULL, status);
            assertThat(Listed.parse(listed.render())).isEqualTo(listed);
        }
        for (RecordVersion version : SearchWorld.versions()) {
            Listed listed = new Listed(Summary.of(version), UNKNOWN);
            assertThat(Listed.parse(listed.render())).isEqualTo(listed);
        }
    }

    @Test
    void damagedBytesAreToldAndNeverReadAsAnotherRecord() {
        byte[] whole = new Listed(FULL, DECIDED).render();
        for (int length = 0; length < whole.length; length += 1 + length / 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Listed.parse(cut))
                    .as("cut to " + length)
                    .isInstanceOfSatisfying(
                            KaiwuException.class,
                            told -> assertThat(told.code()).isEqualTo(ErrorCode.DAMAGED));
        }
        assertThatThrownBy(() -> Listed.parse(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(KaiwuException.class);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(120)] = (byte) random.nextInt();
            try {
                Listed.parse(flipped);
            } catch (KaiwuException told) {
                assertThat(told.code()).isEqualTo(ErrorCode.DAMAGED);
            }
        }
    }

    /** An index is read by the places of these words: new ones are added at the end, or {@link IndexFields#FORMAT} changes. */
    @Test
    void wordsKeepTheirPlaces() {
        assertThat(words(NumberRole.values())).startsWith("APPLICATION PUBLICATION REGISTRATION CASE OTHER");
        assertThat(words(DateRole.values()))
                .startsWith(
                        "FILED PRIORITY APPLICATION_PUBLISHED GRANTED RENEWED EXPIRES ENDED CREATED COLLECTED OPENED"
                                + " DECIDED");
        assertThat(words(Section.values())).startsWith("ABSTRACT CLAIMS DESCRIPTION GOODS SUMMARY REASONS");
        assertThat(words(PartyRole.values()))
                .startsWith("APPLICANT OWNER FORMER_OWNER INVENTOR DESIGNER AUTHOR BREEDER AGENT EXAMINER CUSTODIAN"
                        + " COMPLAINANT RESPONDENT TRIBUNAL DECIDER LICENSEE OTHER");
        assertThat(words(RelationType.values()))
                .startsWith("DIVISION_OF CONTINUATION_OF REISSUE_OF NATIONAL_PHASE_OF SAME_MATTER_AS RENEWS DECIDES_ON"
                        + " REFERS_TO");
        assertThat(words(EventCategory.values()))
                .startsWith("FILED APPLICATION_PUBLISHED EXAMINATION_REQUESTED EXAMINED ALLOWED REFUSED WITHDRAWN"
                        + " DISCONTINUED REVIVED GRANTED GRANT_PUBLISHED OPPOSED REVIEWED LIMITED RENEWED FEE_PAID LAPSED"
                        + " EXPIRED REVOKED SURRENDERED RESTORED TRANSFERRED LICENSED PLEDGED PARTY_CHANGED CORRECTED"
                        + " APPEALED DECIDED OTHER");
    }

    private static String words(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.joining(" "));
    }
}
