package kaiwu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import kaiwu.server.InventedRights;
import kaiwu.server.Platform;
import kaiwu.server.Served;
import kaiwu.server.words.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as people call them: what they print, and the exit code. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private record Ran(int exit, ByteArrayOutputStream printed, String err) {

        String out() {
            return printed.toString(StandardCharsets.UTF_8);
        }
    }

    private Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = CommandLine.standard()
                .run(
                        arguments,
                        new Console(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Lang.EN,
                                false));
        return new Ran(exit, out, err.toString(StandardCharsets.UTF_8));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    @Test
    void whatIsCalledWronglyIsToldInTheLanguageAskedFor() {
        Ran chinese = run("serch", "--lang", "zh");
        assertThat(chinese.exit()).isEqualTo(2);
        assertThat(chinese.err()).contains("错误：没有命令“serch”；是否指“search”？");
        assertThat(run("serch").err()).contains("error: there is no command 'serch'; did you mean 'search'?");
        Ran missing = run("verify", folder.resolve("none.json").toString(), "--lang", "zh");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("没有文件");
        assertThat(run("sql", "DROP TABLE records", "--data", data(), "--lang", "zh")
                        .err())
                .contains("每次只回答一条 SELECT");
        assertThat(run("sql", "SELECT nothing FROM records", "--data", data(), "--lang", "zh")
                        .err())
                .contains("这条查询无法执行：");
        assertThat(run("ingest", folder.resolve("none.zip").toString(), "--data", data(), "--lang", "zh")
                        .err())
                .contains("没有文件或目录");
    }

    @Test
    void exportWritesEveryRecordInEachForm() {
        String table = InventedRights.write(folder.resolve("in")).toString();
        run("ingest", table, "--data", data());
        long found = JsonMapper.shared()
                .readTree(run("search", "*", "--data", data(), "--format", "json", "--size", "0")
                        .out())
                .path("total")
                .asLong();
        assertThat(found).isPositive();
        assertThat(run("export", "*", "--data", data()).out().lines()).hasSize((int) found);
        assertThat(run("export", "*", "--data", data(), "--format", "csv").out().lines())
                .hasSize((int) found + 1);
        assertThat(run("export", "*", "--data", data(), "--format", "docx").exit())
                .isEqualTo(2);
    }

    /** Read back by DuckDB, which shares nothing with the writer. */
    @Test
    void parquetHoldsEveryRecordWithItsColumns() throws Exception {
        run("ingest", InventedRights.write(folder.resolve("in")).toString(), "--data", data());
        Path file = folder.resolve("rights.parquet");

        Ran ran = run("export", "*", "--data", data(), "--format", "parquet");
        Files.write(file, ran.printed().toByteArray());

        assertThat(ran.exit()).isZero();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(DISTINCT id), min(title) FILTER (id = 'gi-CN-7'),"
                        + " bool_and(record[1] = '{'), bool_and(status <> '') FROM read_parquet('" + file + "')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(InventedRights.ROWS);
            assertThat(row.getString(2)).isEqualTo("潍水风筝");
            assertThat(row.getBoolean(3)).isTrue();
            assertThat(row.getBoolean(4)).isTrue();
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsDefused() {
        assertThat(TextTable.csvLine(java.util.List.of("=1+1", "-5", "@SUM(A1)", "a,b", "plain")))
                .isEqualTo("'=1+1,-5,'@SUM(A1),\"a,b\",plain");
    }

    @Test
    void ingestPrintsOneJsonObjectAndASecondLoadChangesNothing() {
        String table = InventedRights.write(folder.resolve("in")).toString();
        JsonNode first = JsonMapper.shared()
                .readTree(run("ingest", table, "--data", data(), "--format", "json")
                        .out());
        assertThat(first.path("documents").asInt()).isEqualTo(InventedRights.ROWS);
        assertThat(first.path("stored").asInt()).isEqualTo(InventedRights.ROWS);
        JsonNode again = JsonMapper.shared()
                .readTree(run("ingest", table, "--data", data(), "--format", "json")
                        .out());
        assertThat(again.path("stored").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(InventedRights.ROWS);
        assertThat(again.path("problems").isArray()).isTrue();
    }

    @Test
    void whatIsLoadedIsFoundAskedAndShown() {
        run("ingest", InventedRights.write(folder.resolve("in")).toString(), "--data", data());
        assertThat(run("search", "风筝", "--data", data(), "--format", "csv").out())
                .startsWith("id,title,owner,filed,status\r\n")
                .contains("gi-CN-7");
        assertThat(run("sql", "SELECT count(DISTINCT id) AS n FROM records", "--data", data(), "--format", "csv")
                        .out())
                .isEqualTo("n\r\n" + InventedRights.ROWS + "\r\n");
        Ran whole = run("sql", "SELECT count(hash) AS n FROM gi", "--data", data(), "--format", "csv", "--restricted");
        assertThat(whole.out())
                .isEqualTo(run("sql", "SELECT count(hash) AS n FROM gi", "--data", data(), "--format", "csv")
                        .out());
        assertThat(whole.err()).contains("permission");
        assertThat(run("record", "gi-CN-7", "--data", data(), "--lang", "zh").out())
                .contains("潍水风筝");
        assertThat(run("rebuild", "--data", data()).exit()).isZero();
        assertThat(run("doctor", "--data", data()).exit()).isZero();
    }

    @Test
    void whereAServerRunsTheCommandWorksThroughIt() {
        try (Served served = new Served(folder.resolve("data"))) {
            ServerNote.ofThisProcess(served.server(), Served.TOKEN).write(folder.resolve("data"));
            String table = InventedRights.write(folder.resolve("in")).toString();
            assertThat(run("ingest", table, "--data", data(), "--format", "json")
                            .exit())
                    .isZero();
            assertThat(served.platform().index().size()).isEqualTo(InventedRights.ROWS);
            assertThat(run("search", "kite", "--data", data()).out()).contains("Reel for kite lines");
            Ran wrong = run("search", "kite AND", "--data", data());
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("At character");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "::1"})
    void whateverAddressAServerListensOnTheCommandWorksThroughIt(String address) throws Exception {
        InetAddress listen = InetAddress.getByName(address);
        assumeTrue(isOfThisMachine(listen), "skipped: this machine has no address " + address);
        try (Served served = new Served(folder.resolve("data"), listen)) {
            ServerNote.ofThisProcess(served.server(), Served.TOKEN).write(folder.resolve("data"));
            String table = InventedRights.write(folder.resolve("in")).toString();
            assertThat(run("ingest", table, "--data", data()).exit()).isZero();
            assertThat(served.platform().index().size()).isEqualTo(InventedRights.ROWS);
            assertThat(served.address("/")).contains(address);
            assertThat(served.get("/health").statusCode()).isEqualTo(200);
            assertThat(ServerNote.find(folder.resolve("data")))
                    .hasValueSatisfying(note -> assertThat(note.address()).contains(address));
            assertThat(statusAt("http://127.0.0.1:" + served.server().commandPort() + "/health"))
                    .as("the entrance for commands shows no pages")
                    .isEqualTo(404);
        }
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    private static int statusAt(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aWrongCallSaysWhatIsPossibleAndEndsWithTwo() {
        assertThat(run("serach").exit()).isEqualTo(2);
        assertThat(run("serach").err()).contains("did you mean 'search'?");
        assertThat(run("search", "--sise", "3", "--data", data()).err()).contains("did you mean --size?");
        assertThat(run("search", "x", "--size", "many", "--data", data()).exit())
                .isEqualTo(2);
        assertThat(run("sql", "DROP TABLE records", "--data", data()).exit()).isEqualTo(2);
        assertThat(run().exit()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereEndsWithOne() {
        assertThat(run("record", "gi-CN-404", "--data", data()).exit()).isEqualTo(1);
        assertThat(run("ingest", folder.resolve("none.zip").toString(), "--data", data())
                        .exit())
                .isEqualTo(1);
        assertThat(run("figure", "K99").exit()).isEqualTo(1);
    }

    @Test
    void aProofThatIsNoneDoesNotHold() throws Exception {
        Path file = Files.writeString(folder.resolve("proof.json"), "{}");
        Ran ran = run("verify", file.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("does not hold");
    }

    @Test
    void anIssueLoadedWithoutAServerIsRecordedByTheNextStartAndItsFolderVerifiesAgainstTheProof() throws Exception {
        run("ingest", InventedRights.write(folder.resolve("in")).toString(), "--data", data());
        assertThat(run("doctor", "--data", data()).out()).contains("1 issues are not recorded yet");
        Path proof = folder.resolve("proof.json");
        Path issue;
        try (Platform platform = Platform.open(folder.resolve("data"))) {
            platform.prepare();
            String id = platform.lake().issues().getFirst().issue();
            issue = folder.resolve("data/lake/issues").resolve(id);
            Files.write(
                    proof, platform.evidence().issues().proof(id).orElseThrow().render());
            assertThat(platform.faults()).isEmpty();
        }
        Ran doctor = run("doctor", "--data", data());
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.out()).contains("1 entries, 0 things wrong").doesNotContain("not recorded yet");
        Ran holds = run("verify", proof.toString(), issue.toString());
        assertThat(holds.exit()).isZero();
        assertThat(holds.out())
                .contains("which is the file given")
                .contains("Every file of the issue is as its manifest");
        Files.writeString(issue.resolve("problems.jsonl"), "{}");
        Ran altered = run("verify", proof.toString(), issue.toString());
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).contains("file problems.jsonl");
    }

    @Test
    void rebuildWritesTheFilesOfTheLogAnewFromTheRegister() throws Exception {
        run("ingest", InventedRights.write(folder.resolve("in")).toString(), "--data", data());
        try (Platform platform = Platform.open(folder.resolve("data"))) {
            platform.prepare();
        }
        Path tile = folder.resolve("data/log/tile/0/000.p/1");
        byte[] before = Files.readAllBytes(tile);
        Files.write(tile, new byte[32]);
        assertThat(run("doctor", "--data", data()).out()).contains("register.tile");
        assertThat(run("rebuild", "--data", data()).exit()).isZero();
        assertThat(Files.readAllBytes(tile)).isEqualTo(before);
        assertThat(run("doctor", "--data", data()).exit()).isZero();
    }

    @Test
    void everyCommandHelpsInBothLanguages() {
        for (String command :
                new String[] {"serve", "ingest", "search", "sql", "record", "figure", "verify", "doctor"}) {
            assertThat(run(command, "--help").exit()).as(command).isZero();
            assertThat(run(command, "--help", "--lang", "zh").out()).as(command).contains("用法");
        }
    }
}
