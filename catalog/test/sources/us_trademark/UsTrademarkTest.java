package sources.us_trademark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class UsTrademarkTest {

    @Test
    void theDailySampleHasElevenCaseFiles() {
        Reading real = Reading.ofSample(new UsTrademark(), "other/trademark.zip", name -> name.endsWith("seed.xml"));
        assertThat(real.documents()).isEqualTo(11);
        assertThat(real.drafts()).hasSize(11);
        assertThat(real.versions())
                .flatExtracting(RecordVersion::classes)
                .extracting(c -> c.scheme() + ":" + c.symbol())
                .contains("usdesigncode:26.09.21");
        RecordVersion first = real.versions().getFirst();
        assertThat(first.titles().getFirst().text()).isEqualTo("TUSIMPLE");
        assertThat(first.numbers().getFirst().number()).isEqualTo("87310367");
        assertThat(first.numbers()).hasSize(1);
        assertThat(first.classes())
                .extracting(c -> c.scheme() + ":" + c.symbol())
                .contains("nice:9", "nice:12", "nice:39", "nice:42", "usclass:021");
        assertThat(first.events().getFirst().category()).hasToString("FILED");
    }

    @Test
    void theSameRegistrationReadsAlikeInBothVersionsOfSt96() {
        Reading real = Reading.ofSample(new UsTrademark(), "other/trademark.zip", name -> name.contains("rn2178784"));
        assertThat(real.drafts()).hasSize(2);
        for (RecordVersion mark : real.versions()) {
            assertThat(mark.titles().getFirst().text()).isEqualTo("JAVA");
            assertThat(mark.numbers())
                    .extracting(n -> n.role() + " " + n.number())
                    .contains("APPLICATION 74631225", "REGISTRATION 2178784");
            assertThat(mark.parties()).extracting(p -> p.name()).contains("Oracle America, Inc.");
            assertThat(mark.classes())
                    .extracting(c -> c.scheme() + ":" + c.symbol())
                    .contains("nice:9");
            assertThat(mark.date(kaiwu.spi.record.DateRole.GRANTED).orElseThrow())
                    .hasToString("1998-08-04");
        }
    }

    @Test
    void st66GivesTheHistoryOldestFirst() {
        Reading real = Reading.ofSample(new UsTrademark(), "other/trademark.zip", name -> name.contains("sn76044902"));
        assertThat(real.drafts()).hasSizeGreaterThanOrEqualTo(1);
        RecordVersion mark = real.versions().getFirst();
        assertThat(mark.titles().getFirst().text()).isEqualTo("PYTHON");
        var dates = mark.events().stream()
                .filter(e -> !e.code().isEmpty())
                .map(e -> e.date().orElseThrow())
                .toList();
        assertThat(dates).isSorted();
    }

    @Test
    void whoHoldsAMarkNowIsItsOwnerAndWhoHeldItBeforeAFormerOwner() {
        Reading real = Reading.ofSample(
                new UsTrademark(),
                "other/trademark.zip",
                name -> name.endsWith("sn76044902.xml") || name.contains("rn2178784"));

        assertThat(real.versions())
                .extracting(mark -> mark.titles().getFirst().text() + ": " + holders(mark))
                .containsExactlyInAnyOrder(
                        "JAVA: OWNER Oracle America, Inc., FORMER_OWNER Sun Microsystems, Inc.",
                        "JAVA: OWNER Oracle America, Inc., FORMER_OWNER Sun Microsystems, Inc.",
                        "PYTHON: OWNER PYTHON SOFTWARE FOUNDATION,"
                                + " FORMER_OWNER Corporation for National Research Initiatives");
    }

    @Test
    void aTransferIsAnEventOnTheDayItWasRecorded() {
        Reading real = Reading.ofSample(new UsTrademark(), "other/trademark.zip", name -> name.contains("sn76044902"));

        assertThat(real.versions().getFirst().events())
                .anySatisfy(event -> assertThat(
                                event.category() + " " + event.date().orElseThrow())
                        .isEqualTo("TRANSFERRED 2003-10-21"));
    }

    @Test
    void aCodeOfTheDailyFileIsKnownWithTheLetterOfItsSortAsWell() {
        Reading real = Reading.ofSample(new UsTrademark(), "other/trademark.zip", name -> name.contains("rn2178784"));

        assertThat(real.versions())
                .allSatisfy(mark -> assertThat(mark.events())
                        .filteredOn(event -> event.code().equals("ASGNI"))
                        .extracting(
                                event -> event.category() + " " + event.date().orElseThrow())
                        .containsExactly("TRANSFERRED 2010-05-06"));
    }

    private static String holders(RecordVersion mark) {
        return mark.parties().stream()
                .filter(party -> party.role() != PartyRole.AGENT)
                .map(party -> party.role() + " " + party.name())
                .collect(Collectors.joining(", "));
    }
}
