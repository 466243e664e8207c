package kaiwu.lake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import org.duckdb.DuckDBAppender;

/**
 * The columns of {@code versions.parquet}, version 1, which are also those of the SQL view {@code records}. One row is one
 * version; {@code record} is the whole of it as {@link RecordJson}, the other columns are drawn from it for questions that
 * are asked often. Dates are ISO text as far as the source knows them; {@code published_day} is NULL where it knows no whole
 * day. {@code owners} are the parties in the role OWNER, or the APPLICANTs where there is none, and {@code countries} theirs.
 */
final class VersionColumns {

    /** What the appender is given for each row: as few and as short cells as the columns can be made from. */
    static final String STAGED = """
            "row" BIGINT, id VARCHAR, kind_code VARCHAR, published_on VARCHAR, filed_on VARCHAR, granted_on VARCHAR,
            title VARCHAR, title_zh VARCHAR, title_en VARCHAR, owners VARCHAR[], countries VARCHAR[], classes VARCHAR[],
            hash BLOB, origin_file VARCHAR, origin_sha256 BLOB, origin_offset BIGINT, origin_length BIGINT, record BLOB""";

    /** What the columns are made of, by name, in their order; {@code $issue} and {@code $source} are the issue's own. */
    private static final Map<String, String> COLUMNS = columns();

    private VersionColumns() {}

    private static Map<String, String> columns() {
        Map<String, String> c = new LinkedHashMap<>();
        c.put("issue", "$issue");
        c.put("row", "\"row\"");
        c.put("id", "id");
        c.put("version_key", "id || '@' || kind_code || coalesce('-' || published_on, '') || '-' || $source");
        c.put("kind", "substr(id, 1, strpos(id, '-') - 1)");
        c.put("office", "substr(id, strpos(id, '-') + 1, 2)");
        c.put("number", "substr(id, strpos(id, '-') + 4)");
        c.put("kind_code", "kind_code");
        c.put("source", "$source");
        c.put("published_on", "published_on");
        c.put("published_day", "CASE WHEN length(published_on) = 10 THEN published_on::DATE END");
        c.put("filed_on", "filed_on");
        c.put("granted_on", "granted_on");
        c.put("title", "title");
        c.put("title_zh", "title_zh");
        c.put("title_en", "title_en");
        c.put("owners", "owners");
        c.put("countries", "countries");
        c.put("classes", "classes");
        c.put("hash", "lower(hex(hash))");
        c.put("origin_file", "origin_file");
        c.put("origin_sha256", "lower(hex(origin_sha256))");
        c.put("origin_offset", "origin_offset");
        c.put("origin_length", "origin_length");
        c.put("record", "decode(record)");
        return c;
    }

    /** The query that makes the columns of an issue from the staged rows of {@code table}. */
    static String select(String table, String issue, String source) {
        return COLUMNS.entrySet().stream()
                .map(c -> c.getValue().replace("$issue", Duck.quoted(issue)).replace("$source", Duck.quoted(source))
                        + " AS \"" + c.getKey() + '"')
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    }

    static void append(DuckDBAppender row, long number, RecordVersion v, byte[] json, Sha256 hash, Origin origin)
            throws SQLException {
        row.beginRow().append(number).append(v.id().toString()).append(v.kindCode());
        text(row, v.publishedOn().map(PartialDate::toString));
        text(row, v.date(DateRole.FILED).map(PartialDate::toString));
        text(row, v.date(DateRole.GRANTED).map(PartialDate::toString));
        text(row, v.titles().stream().findFirst().map(LangText::text));
        text(row, title(v, "zh"));
        text(row, title(v, "en"));
        List<Party> owners = owners(v);
        list(row, owners.stream().map(Party::name).distinct().toList());
        list(
                row,
                owners.stream()
                        .map(Party::country)
                        .filter(c -> !c.isEmpty())
                        .distinct()
                        .toList());
        list(row, classes(v));
        row.append(hash.bytes())
                .append(origin.file())
                .append(origin.content().bytes())
                .append(origin.offset())
                .append(origin.length())
                .append(json)
                .endRow();
    }

    private static void text(DuckDBAppender row, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            row.append(text.get());
        } else {
            row.appendNull();
        }
    }

    private static void list(DuckDBAppender row, List<String> values) throws SQLException {
        row.append(values, values.size());
    }

    private static Optional<String> title(RecordVersion v, String lang) {
        return v.titles().stream()
                .filter(t -> t.lang().equals(lang))
                .findFirst()
                .map(LangText::text);
    }

    private static List<Party> owners(RecordVersion v) {
        List<Party> owners = in(v, PartyRole.OWNER);
        return owners.isEmpty() ? in(v, PartyRole.APPLICANT) : owners;
    }

    private static List<Party> in(RecordVersion v, PartyRole role) {
        return v.parties().stream().filter(p -> p.role() == role).toList();
    }

    private static List<String> classes(RecordVersion v) {
        List<String> classes = new ArrayList<>(v.classes().size());
        for (ClassSymbol c : v.classes()) {
            classes.add(c.scheme() + ":" + c.symbol());
        }
        return classes;
    }
}
