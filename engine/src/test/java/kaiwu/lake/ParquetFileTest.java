package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back by DuckDB, which knows nothing of the writer. */
class ParquetFileTest {

    private static final Map<String, ParquetColumn.Type> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("word", ParquetColumn.Type.WORD);
        COLUMNS.put("words", ParquetColumn.Type.WORDS);
        COLUMNS.put("whole", ParquetColumn.Type.WHOLE);
        COLUMNS.put("day", ParquetColumn.Type.DAY);
        COLUMNS.put("large", ParquetColumn.Type.TEXT);
    }

    @TempDir
    Path folder;

    private record Cells(
            Optional<String> word, List<String> words, long whole, Optional<LocalDate> day, Optional<String> large) {}

    private Path write(int rows, IntFunction<Cells> row) throws Exception {
        Path path = folder.resolve("versions.parquet");
        try (OutputStream out = Files.newOutputStream(path);
                ParquetFile file = new ParquetFile(COLUMNS, out)) {
            for (int i = 0; i < rows; i++) {
                Cells cells = row.apply(i);
                file.cell(cells.word()).cell(cells.words()).cell(cells.whole());
                if (cells.day().isPresent()) {
                    file.cell(cells.day().get().toEpochDay());
                } else {
                    file.none();
                }
                if (cells.large().isPresent()) {
                    file.cell(cells.large().get().getBytes(StandardCharsets.UTF_8));
                } else {
                    file.none();
                }
                file.endRow();
            }
            file.finish(Map.of("made by", "a test"));
        }
        return path;
    }

    private static List<Cells> read(Path file) throws SQLException {
        List<Cells> rows = new ArrayList<>();
        ask("SELECT word, words, whole, day, large FROM read_parquet('" + file + "') ORDER BY whole", row -> {
            List<String> words = new ArrayList<>();
            Array array = row.getArray(2);
            for (Object word : (Object[]) array.getArray()) {
                words.add((String) word);
            }
            rows.add(new Cells(
                    Optional.ofNullable(row.getString(1)),
                    words,
                    row.getLong(3),
                    Optional.ofNullable(row.getObject(4, LocalDate.class)),
                    Optional.ofNullable(row.getString(5))));
        });
        return rows;
    }

    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    private static void ask(String sql, Reading reading) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.row(rows);
            }
        }
    }

    private static String one(String sql) throws SQLException {
        StringBuilder answer = new StringBuilder();
        ask(sql, row -> answer.append(row.getString(1)).append(';'));
        return answer.toString();
    }

    @Test
    void aFileWithoutRowsHasItsColumns() throws Exception {
        Path file = write(0, i -> {
            throw new AssertionError();
        });

        assertThat(one("SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM read_parquet('" + file
                        + "'))"))
                .isEqualTo("word VARCHAR;words VARCHAR[];whole BIGINT;day DATE;large VARCHAR;");
        assertThat(read(file)).isEmpty();
    }

    @Test
    void everyCellReadsBackWhateverComesAgainAndWhateverIsAbsent() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ParquetFileTest seed " + seed);
        Random random = new Random(seed);
        List<Cells> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            List<String> words = new ArrayList<>();
            for (int n = random.nextInt(4) * random.nextInt(3); n > 0; n--) {
                words.add("类" + random.nextInt(1 + i / 40));
            }
            int dull = i / 700 % 3;
            rows.add(new Cells(
                    dull == 0 || random.nextInt(5) == 0
                            ? Optional.empty()
                            : Optional.of("w" + random.nextInt(dull * 3)),
                    words,
                    i,
                    random.nextInt(9) == 0
                            ? Optional.empty()
                            : Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000)),
                    random.nextInt(9) == 0 ? Optional.empty() : Optional.of("记录".repeat(random.nextInt(200)) + i)));
        }

        assertThat(read(write(rows.size(), rows::get))).isEqualTo(rows);
    }

    @Test
    void wordsBeyondTheDictionaryAreWrittenOneByOne() throws Exception {
        IntFunction<Cells> row = i -> new Cells(
                Optional.of("a word that comes once only, number " + i / 2),
                List.of("first " + i, "second " + i),
                i,
                Optional.empty(),
                Optional.of(""));

        Path file = write(40_000, row);

        assertThat(read(file)).hasSize(40_000).element(39_999).isEqualTo(row.apply(39_999));
        assertThat(one("SELECT count(DISTINCT word) || ' ' || count(DISTINCT words[2]) || ' ' || sum(len(words))"
                        + " FROM read_parquet('" + file + "')"))
                .isEqualTo("20000 40000 80000;");
    }

    @Test
    void aLongFileHasSeveralGroupsAndEachKnowsItsBounds() throws Exception {
        Path file = write(
                250_000,
                i -> new Cells(
                        Optional.of(i < 122_880 ? "early" : "later"),
                        List.of(),
                        i,
                        Optional.of(LocalDate.EPOCH.plusDays(i % 10)),
                        Optional.of("r" + i % 7)));

        assertThat(one("SELECT row_group_num_rows || ' ' || stats_min_value || ' ' || stats_max_value FROM"
                        + " parquet_metadata('" + file + "') WHERE path_in_schema = 'whole' ORDER BY row_group_id"))
                .isEqualTo("122880 0 122879;122880 122880 245759;4240 245760 249999;");
        assertThat(one("SELECT stats_min_value || ' ' || stats_max_value FROM parquet_metadata('" + file
                        + "') WHERE path_in_schema = 'word' ORDER BY row_group_id"))
                .isEqualTo("early early;later later;later later;");
        assertThat(one("SELECT count(*) || ' ' || sum(whole) || ' ' || count(day) || ' ' || count(DISTINCT large) FROM"
                        + " read_parquet('" + file + "') WHERE word = 'later'"))
                .isEqualTo("127120 23700189240 127120 7;");
    }

    @Test
    void whatAReaderHasInHandAtOnceIsBoundedHoweverLongTheRecordsAre() throws Exception {
        String letters = "letter ".repeat(3000); // of which 799 make sixteen mebibytes

        Path file = write(
                9000,
                i -> new Cells(
                        Optional.empty(), List.of(), i, Optional.empty(), Optional.of(i < 6144 ? "short" : letters)));

        assertThat(one("SELECT row_group_num_rows FROM parquet_metadata('" + file
                        + "') WHERE path_in_schema = 'large' ORDER BY row_group_id"))
                .isEqualTo("6943;799;799;459;");
        assertThat(one("SELECT sum(len(large)) FROM read_parquet('" + file + "')"))
                .isEqualTo(6144 * 5 + 2856L * 21_000 + ";");
    }

    @Test
    void largeRecordsCloseAGroupBeforeItsRowsDo() throws Exception {
        Random random = new Random(7);
        byte[] noise = new byte[3 << 19];
        IntFunction<Cells> row = i -> {
            random.nextBytes(noise);
            return new Cells(
                    Optional.empty(),
                    List.of(),
                    i,
                    Optional.empty(),
                    Optional.of(new String(noise, StandardCharsets.ISO_8859_1)));
        };

        Path file = write(30, row);

        assertThat(one("SELECT count(DISTINCT row_group_id) > 1 FROM parquet_metadata('" + file + "')"))
                .isEqualTo("true;");
        assertThat(one(
                        "SELECT count(*) || ' ' || min(length(large)) || ' ' || count(DISTINCT large) FROM read_parquet('"
                                + file + "')"))
                .isEqualTo("30 " + noise.length + " 30;");
    }
}
