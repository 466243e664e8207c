package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLockDownTest {

    @TempDir
    Path folder;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t AS SELECT 1",
                "DROP VIEW records",
                "INSERT INTO records VALUES (1)",
                "COPY (SELECT 1) TO 'x.csv'",
                "ATTACH 'y.db'",
                "SET enable_external_access = true",
                "PRAGMA database_list",
                "INSTALL httpfs",
                "CALL pragma_version()",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP VIEW records",
                "EXPLAIN ANALYZE DELETE FROM records",
                "WITH gone AS (DELETE FROM records RETURNING *) SELECT * FROM gone",
                "",
                "selec 1",
                "SELECT nothing FROM records",
            })
    void onlyOneSelectIsAnswered(String question) {
        assertThatThrownBy(() -> lake.sql(question))
                .isInstanceOfSatisfying(
                        KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CALLED_WRONGLY));
        assertThat(lake.sql("SELECT count(*) FROM records").rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('%s')",
                "SELECT * FROM read_text('%s')",
                "SELECT * FROM read_blob('%s')",
                "SELECT * FROM '%s'",
                "SELECT * FROM glob('%s')",
                "SELECT * FROM read_json('%s')",
            })
    void noFileOutsideTheIssuesIsRead(String question) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> lake.sql(question.formatted(secret)))
                .isInstanceOf(KaiwuException.class)
                .hasMessageNotContaining("1,2");
    }

    @Test
    void aQuestionThatTakesTooLongIsStopped() {
        long began = System.nanoTime();

        assertThatThrownBy(() -> lake.sql(
                        "SELECT count(*) FROM range(100000000000) t WHERE hash(range) % 7 = 1",
                        Duration.ofSeconds(1), 10))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("took longer than the 1 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(lake.sql("SELECT 1").rows()).hasSize(1);
    }

    @Test
    void aWrongQuestionSaysWhatIsWrong() {
        assertThatThrownBy(() -> lake.sql("SELECT titel FROM records")).hasMessageContaining("titel");
        assertThatThrownBy(() -> lake.sql("DROP VIEW records")).hasMessageContaining("only one SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_parquet('%s')",
                "SELECT * FROM parquet_metadata('%s')",
                "SELECT * FROM '%s'",
                "SELECT * FROM query_table('%s')",
                "SELECT * FROM (SUMMARIZE '%s')",
                "SELECT (SELECT max(record) FROM \"%s\")",
                "SELECT (WITH \"%1$s\" AS (SELECT 1) SELECT 1), (SELECT max(record) FROM \"%1$s\")",
                "SELECT * FROM records SEMI JOIN '%s' USING (id)",
                "SELECT * FROM main.records",
                "SELECT * FROM duckdb_views()",
                "SELECT * FROM duckdb_views",
            })
    void nobodyReadsPastTheViews(String question) {
        String issue = folder.resolve("data/lake/issues/one/versions.parquet").toString();

        assertThatThrownBy(() -> lake.sql(question.formatted(issue)))
                .isInstanceOfSatisfying(
                        KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CALLED_WRONGLY))
                .hasMessageMatching("(there is no view|the function) .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH mine AS (SELECT id FROM records) SELECT count(*) FROM mine",
                "SELECT (SELECT count(*) FROM records)",
                "FROM Records SELECT count(*)",
                "SELECT count(*) FROM records, unnest(owners) AS o(owner)",
                "SELECT count(*) FROM (SELECT unnest(owners) FROM records)",
                "SUMMARIZE records",
                "SHOW TABLES",
                "SELECT sum(range) FROM range(3)",
            })
    void whatPeopleAskOfTheViewsIsAnswered(String question) {
        assertThat(lake.sql(question).columns()).isNotEmpty();
    }
}
