package sources.us_grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sources.Counted;
import sources.InLines;
import sources.Reading;

/** The real weekly files, counted by hand and by bytes. */
class UsGrantFilesTest {

    private static final List<String> ZIPS = List.of(
            "patents/uspto-designs-25.zip",
            "patents/uspto-fung.zip",
            "patents/uspto-go-uspto.zip",
            "patents/uspto-nosql4uspto.zip",
            "patents/uspto-ppd.zip");

    private final UsGrantReader reader = new UsGrantReader();

    @Test
    void everyGrantInTheRealFilesBecomesARecord() {
        long all = 0;
        for (String zip : ZIPS) {
            Reading reading = Reading.ofSample(reader, zip);
            assertThat(reading.documents()).as(zip).isEqualTo(Counted.elements(zip, "us-patent-grant"));
            assertThat(reading.drafts()).as(zip + " " + reading.problems()).hasSize((int) reading.documents());
            assertThat(reading.problems()).as(zip).isEmpty();
            all += reading.documents();
        }
        assertThat(all).isEqualTo(353);
    }

    @Test
    void theSortsOfPatentsAreTold() {
        Map<String, Integer> sorts = new TreeMap<>();
        for (String zip : ZIPS) {
            for (var version : Reading.ofSample(reader, zip).versions()) {
                sorts.merge(
                        version.id().kind() + " "
                                + version.facts().get("documentType").getFirst(),
                        1,
                        Integer::sum);
            }
        }

        assertThat(sorts)
                .isEqualTo(Map.of(
                        "design design", 136,
                        "invention plant", 1,
                        "invention statutory invention registration", 1,
                        "invention utility", 215));
    }

    @Test
    void aSedumIsAPlantPatentAndItsVarietyIsAKeyword() {
        var plant = Reading.ofSample(reader, "patents/uspto-fung.zip").versions().stream()
                .filter(version -> version.kindCode().equals("P2"))
                .findFirst()
                .orElseThrow();

        assertThat(InLines.of(plant))
                .contains("number · PUBLICATION · US · PP018398 · P2 · 2008-01-01")
                .contains("number · APPLICATION · US · 11440245 · 2006-05-25")
                .contains("class · ipc · A01H5/00 · main")
                .contains("fact · keywords · Sedum telephium; Beka");
    }

    @Test
    void everyGrantHasWhatEveryGrantMustHave() {
        for (String zip : ZIPS) {
            for (var version : Reading.ofSample(reader, zip).versions()) {
                String lines = InLines.of(version);
                assertThat(lines)
                        .contains("title · en", "passage · CLAIMS", "passage · DESCRIPTION")
                        .contains("date · FILED", "number · APPLICATION")
                        .containsPattern("party · (INVENTOR|DESIGNER)")
                        .contains("class · ");
            }
        }
    }

    @Test
    void citationsCountAsInTheBytes() {
        long cited = 0;
        long counted = 0;
        for (String zip : ZIPS) {
            cited += Reading.ofSample(reader, zip).versions().stream()
                    .mapToLong(version -> version.citations().size())
                    .sum();
            counted += Counted.elements(zip, "(?:patcit|nplcit)");
        }
        assertThat(cited).isEqualTo(counted);
    }
}
