package kaiwu.lake;

import java.nio.charset.StandardCharsets;
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

    private static final Map<String, String> COLUMNS = columns();

    private VersionColumns() {}

    private static Map<String, String> columns() {
        Map<String, String> c = new LinkedHashMap<>();
        c.put("issue", "VARCHAR");
        c.put("row", "BIGINT");
        c.put("id", "VARCHAR");
        c.put("version_key", "VARCHAR");
        c.put("kind", "VARCHAR");
        c.put("office", "VARCHAR");
        c.put("number", "VARCHAR");
        c.put("kind_code", "VARCHAR");
        c.put("source", "VARCHAR");
        c.put("published_on", "VARCHAR");
        c.put("published_day", "DATE");
        c.put("filed_on", "VARCHAR");
        c.put("granted_on", "VARCHAR");
        c.put("title", "VARCHAR");
        c.put("title_zh", "VARCHAR");
        c.put("title_en", "VARCHAR");
        c.put("owners", "VARCHAR[]");
        c.put("countries", "VARCHAR[]");
        c.put("classes", "VARCHAR[]");
        c.put("hash", "VARCHAR");
        c.put("origin_file", "VARCHAR");
        c.put("origin_sha256", "VARCHAR");
        c.put("origin_offset", "BIGINT");
        c.put("origin_length", "BIGINT");
        c.put("record", "VARCHAR");
        return c;
    }

    /** {@code "issue" VARCHAR, "row" BIGINT, …} */
    static String definition() {
        return COLUMNS.entrySet().stream()
                .map(c -> '"' + c.getKey() + "\" " + c.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@code NULL::VARCHAR AS "issue", …}: the columns of a lake without a single issue. */
    static String nothing() {
        return COLUMNS.entrySet().stream()
                .map(c -> "NULL::" + c.getValue() + " AS \"" + c.getKey() + '"')
                .collect(Collectors.joining(", "));
    }

    static void append(
            DuckDBAppender row, String issue, long number, RecordVersion v, byte[] json, Sha256 hash, Origin origin)
            throws SQLException {
        row.beginRow()
                .append(issue)
                .append(number)
                .append(v.id().toString())
                .append(v.versionKey())
                .append(v.id().kind())
                .append(v.id().office())
                .append(v.id().number())
                .append(v.kindCode())
                .append(v.source());
        text(row, v.publishedOn().map(PartialDate::toString));
        Optional<PartialDate> day = v.publishedOn().filter(PartialDate::isWholeDay);
        if (day.isPresent()) {
            row.append(day.get().firstDay());
        } else {
            row.appendNull();
        }
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
        row.append(hash.toString())
                .append(origin.file())
                .append(origin.content().toString())
                .append(origin.offset())
                .append(origin.length())
                .append(new String(json, StandardCharsets.UTF_8))
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
