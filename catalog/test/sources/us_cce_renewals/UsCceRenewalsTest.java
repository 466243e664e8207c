package sources.us_cce_renewals;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.Test;
import sources.Reading;

class UsCceRenewalsTest {

    @Test
    void aRenewalTellsItsOriginalAndWhoClaimedItInWhichCapacity() {
        RecordVersion renewal = Reading.of(
                        new UsCceRenewals(),
                        String.join(
                                        "\t",
                                        "entry_id",
                                        "volume",
                                        "part",
                                        "number",
                                        "page",
                                        "author",
                                        "title",
                                        "oreg",
                                        "odat",
                                        "id",
                                        "rdat",
                                        "claimants",
                                        "new_matter",
                                        "see_also_ren",
                                        "see_also_reg",
                                        "notes",
                                        "full_text")
                                + "\n"
                                + String.join(
                                        "\t",
                                        "e1",
                                        "24",
                                        "1",
                                        "1",
                                        "1417",
                                        "Kite, Ann",
                                        "The \"red\" kite",
                                        "A1",
                                        "1943-01-07",
                                        "R9",
                                        "1970-02-11",
                                        "Ben Kite|W||Kite & Co.|PWH",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "text")
                                + "\n")
                .version();
        assertThat(renewal.titles().getFirst().text()).isEqualTo("The \"red\" kite");
        assertThat(renewal.parties())
                .extracting(p -> p.role() + " " + p.name())
                .containsExactly("AUTHOR Kite, Ann", "OWNER Ben Kite", "OWNER Kite & Co.");
        assertThat(renewal.facts())
                .containsEntry("claimantRole", java.util.List.of("W", "PWH"))
                .containsEntry("originalNumber", java.util.List.of("A1"));
        assertThat(renewal.events().getFirst().date().orElseThrow()).hasToString("1970-02-11");
    }

    /** Lines below the headers of the eight files, and those with an empty id, counted with cut and sort. */
    @Test
    void theRealFilesOf1970To1977Have63288RowsAnd694WithoutANumber() {
        Reading real = Reading.ofSample(new UsCceRenewals(), "other/copyright-renewals-1970-1977.zip");
        assertThat(real.files()).isEqualTo(8);
        assertThat(real.documents()).isEqualTo(63_280);
        assertThat(real.count("no-number")).isEqualTo(694);
        assertThat(real.drafts()).hasSize(63_280 - 694);
    }
}
