package kaiwu.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.server.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntitledRecordTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordWithoutATitleIsCalledByTheNumberPeopleKnow() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.json"),
                "{\"publication_number\":\"US-7000001-B2\",\"abstract_en\":\"A kite.\",\"Citations\":\"\"}\n");
        try (Served served = new Served(folder.resolve("data"))) {
            assertThat(served.load(answers).stored()).isEqualTo(1);

            assertThat(served.get("/search?q=kite&lang=en").body()).contains(">US 7000001 B2</a></h2>");
            assertThat(served.get("/record/invention-US-p-7000001?lang=en").body())
                    .contains("<h1>US 7000001 B2");
        }
    }
}
