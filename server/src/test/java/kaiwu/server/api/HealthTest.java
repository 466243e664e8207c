package kaiwu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import kaiwu.server.InventedRights;
import kaiwu.server.Platform;
import kaiwu.server.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code /health} tells of a platform that answers but does not work whole. */
class HealthTest {

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void allIsWellWhenIndexRegisterAndLogAre() {
        try (Served served = new Served(data())) {
            served.load(InventedRights.write(folder.resolve("in")));
            served.platform().prepare();
            JsonNode health = served.json("/health");
            assertThat(health.path("status").asString()).isEqualTo("up");
            assertThat(health.path("records").asInt()).isEqualTo(InventedRights.ROWS);
            assertThat(health.path("faults").isEmpty()).isTrue();
        }
    }

    @Test
    void aDatabaseThatCannotBeStartedIsToldInBothLanguagesWhileTheRestWorks() throws IOException {
        try (Served served = new Served(data())) {
            served.load(InventedRights.write(folder.resolve("in")));
            Files.writeString(data().resolve("pg"), "no folder");
            served.platform().prepare();
            JsonNode health = served.json("/health");
            assertThat(health.path("status").asString()).isEqualTo("degraded");
            JsonNode fault = health.path("faults").path(0);
            assertThat(fault.path("part").asString()).isEqualTo("register");
            assertThat(fault.path("en").asString())
                    .contains("PostgreSQL cannot be started in <data>")
                    .doesNotContain(folder.toString());
            assertThat(fault.path("zh").asString()).startsWith("存储或数据库出错：");
            assertThat(served.get("/search?q=kite").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatDiesAfterTheStartIsTold() throws IOException, InterruptedException {
        try (Served served = new Served(data())) {
            served.platform().prepare();
            assertThat(served.json("/health").path("status").asString()).isEqualTo("up");
            long pid = Long.parseLong(
                    Files.readAllLines(data().resolve("pg/data/postmaster.pid")).getFirst());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            Instant patience = Instant.now().plus(Duration.ofSeconds(15));
            while (served.json("/health").path("faults").isEmpty()
                    && Instant.now().isBefore(patience)) {
                Thread.sleep(200);
            }
            JsonNode fault = served.json("/health").path("faults").path(0);
            assertThat(fault.path("part").asString()).isEqualTo("register");
            assertThat(fault.path("zh").asString()).contains("数据库没有应答");
        }
    }

    @Test
    void anIndexThatCannotFollowTheLakeIsToldAndMendedWhenItCan() throws IOException {
        Path versions;
        try (Platform platform = Platform.open(data())) {
            platform.load(
                    java.util.List.of(InventedRights.write(folder.resolve("in"))),
                    kaiwu.ingest.IngestOptions.standard(),
                    progress -> {});
            versions = data().resolve("lake/issues")
                    .resolve(platform.lake().issues().getFirst().issue())
                    .resolve("versions.parquet");
        }
        Path away = Files.move(versions, folder.resolve("away"));
        Files.move(data().resolve("index"), folder.resolve("old-index"));
        try (Served served = new Served(data())) {
            served.platform().prepare();
            JsonNode health = served.json("/health");
            assertThat(health.path("status").asString()).isEqualTo("degraded");
            assertThat(health.path("faults").path(0).path("part").asString()).isEqualTo("index");
            Files.move(away, versions);
            served.platform().catchUp();
            served.platform().levelOwners();
            assertThat(served.json("/health").path("status").asString()).isEqualTo("up");
            assertThat(served.json("/health").path("records").asInt()).isEqualTo(InventedRights.ROWS);
        }
    }
}
