package kaiwu.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.server.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A right of which its source is known to be wrong, as readers see it. */
class CorrectedRecordTest {

    @TempDir
    private Path folder;

    @Test
    void theRightValueIsShownMarkedAndWhatTheSourceSaysAndWhyBesideIt() throws IOException {
        Path renewals = Files.writeString(
                folder.resolve("renewals.tsv"),
                String.join(
                                "\n",
                                String.join(
                                        "\t", "entry_id", "author", "title", "oreg", "odat", "id", "rdat", "claimants"),
                                String.join(
                                        "\t",
                                        "e1",
                                        "Ann",
                                        "Kites of the north",
                                        "A1",
                                        "1944-02-29",
                                        "R507481",
                                        "1944-06-16",
                                        "Ann|A"))
                        + "\n");
        try (Served served = new Served(folder.resolve("data"))) {
            assertThat(served.load(renewals).stored()).isEqualTo(1);
            String page = served.get("/record/copyright-US-R507481?lang=en").body();
            assertThat(page)
                    .contains("1971-06-16 <a href=\"#corrections\">(corrected)</a></dd>")
                    .as("its event and the table of its versions")
                    .contains("1971-06-16 <a href=\"#corrections\">(corrected)</a></time>")
                    .contains("1971-06-16 <a href=\"#corrections\">(corrected)</a> </td>")
                    .contains("<del>1944-06-16</del> <ins>1971-06-16</ins>")
                    .contains("in the 28th year only");
            assertThat(served.get("/record/copyright-US-R507481?lang=zh").body())
                    .contains("对来源的更正")
                    .contains("首期 28 年的最后一年");
            JsonNode shown = served.json("/api/v1/records/copyright-US-R507481").path("shown");
            assertThat(shown.path("publishedOn").asString()).isEqualTo("1971-06-16");
            assertThat(shown.path("corrections").path(0).path("said").asString())
                    .isEqualTo("1944-06-16");
        }
    }
}
