package kaiwu.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import org.duckdb.DuckDBConnection;

/**
 * An issue for travelling, at less than half the size: a folder with {@code manifest.json}, {@code problems.jsonl} and {@code
 * packed.parquet}, version 1, which has of the columns of {@code versions.parquet} only those that the record itself does not
 * give: {@code row}, {@code origin_file}, {@code origin_sha256}, {@code origin_offset}, {@code origin_length} and {@code
 * record}. The manifest is the issue's own, but for {@code files}.
 */
final class PackedIssue {

    static final String NAME = "packed.parquet";

    private static final String COLUMNS = "\"row\", origin_file, origin_sha256, origin_offset, origin_length, record";
    private static final List<String> FILES = List.of(NAME, ProblemsFile.NAME);

    private PackedIssue() {}

    /** Packs the issue in this folder into another, which is made. */
    static void pack(Path issue, Path into, Duck duck) throws IOException {
        Manifest manifest = Issues.read(issue.resolve(ManifestJson.NAME)).manifest();
        Files.createDirectories(into);
        try {
            duck.execute("COPY (SELECT " + COLUMNS + " FROM read_parquet("
                    + quoted(issue.resolve(VersionsFile.NAME)) + ") ORDER BY \"row\") TO " + quoted(into.resolve(NAME))
                    + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, PARQUET_VERSION v2)");
        } catch (SQLException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE, "packing " + manifest.issue() + ": " + wrong.getMessage(), wrong);
        }
        Files.copy(issue.resolve(ProblemsFile.NAME), into.resolve(ProblemsFile.NAME));
        Files.write(into.resolve(ManifestJson.NAME), ManifestJson.render(with(into, FILES, manifest)));
    }

    /**
     * Unpacks an issue into a folder, which is made: its rows are drawn from the records again, its hashes computed anew.
     *
     * @throws KaiwuException {@code DAMAGED} when the folder is no packed issue
     */
    static void unpack(Manifest manifest, Path packed, Path into, Duck duck) throws IOException {
        List<String> names =
                manifest.files().stream().map(Manifest.FileEntry::name).toList();
        if (!names.equals(FILES)) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "a packed issue has the files " + FILES + ", " + packed + " has " + names);
        }
        Files.createDirectories(into);
        try (VersionsFile versions = new VersionsFile(into, manifest.issue(), manifest.source());
                DuckDBConnection connection = duck.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM read_parquet("
                        + quoted(packed.resolve(NAME)) + ") ORDER BY \"row\"")) {
            while (rows.next()) {
                byte[] json = rows.getString(6).getBytes(StandardCharsets.UTF_8);
                Origin origin = new Origin(
                        rows.getString(2), Sha256.parse(rows.getString(3)), rows.getLong(4), rows.getLong(5));
                versions.append(RecordJson.parse(json), json, Sha256.of(json), origin);
            }
            versions.finish();
        } catch (SQLException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "unpacking " + manifest.issue() + ": " + wrong.getMessage(), wrong);
        }
        Files.copy(packed.resolve(ProblemsFile.NAME), into.resolve(ProblemsFile.NAME));
        List<String> whole = List.of(VersionsFile.NAME, ProblemsFile.NAME);
        for (String name : whole) {
            Durable.force(into.resolve(name));
        }
        Files.write(into.resolve(ManifestJson.NAME), ManifestJson.render(with(into, whole, manifest)));
        Durable.force(into.resolve(ManifestJson.NAME));
    }

    /** The manifest with the files as they lie in a folder. */
    private static Manifest with(Path folder, List<String> names, Manifest m) throws IOException {
        List<Manifest.FileEntry> files = new ArrayList<>();
        for (String name : names) {
            files.add(Durable.entry(folder.resolve(name)));
        }
        return new Manifest(
                m.issue(),
                m.source(),
                m.loadedAt(),
                m.documents(),
                m.stored(),
                m.unchanged(),
                m.rejected(),
                m.versions(),
                m.problems(),
                m.fill(),
                m.coverage(),
                List.copyOf(files),
                m.inputs(),
                m.originals(),
                m.previous());
    }

    private static String quoted(Path file) {
        return Duck.quoted(file.toString());
    }
}
