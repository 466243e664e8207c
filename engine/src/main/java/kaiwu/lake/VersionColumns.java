package kaiwu.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/**
 * The columns of {@code versions.parquet}, version 1, which are also those of the SQL view {@code records}. One row is one
 * version; {@code record} is the whole of it as {@link RecordJson}, the other columns are drawn from it for questions that
 * are asked often. Dates are ISO text as far as the source knows them; {@code published_day} is NULL where it knows no whole
 * day. {@code owners} are the parties in the role OWNER, or the APPLICANTs where there is none, and {@code countries} theirs.
 */
final class VersionColumns {

    /** What is drawn from the record, by name, in order. */
    static final Map<String, ParquetColumn.Type> FACTS = facts();

    /** The columns by name, in their order. */
    static final Map<String, ParquetColumn.Type> TYPES = types();

    private final String issue;
    private final String source;
    private Sha256 content = Sha256.of("");
    private String contentHex = content.toString();

    VersionColumns(String issue, String source) {
        this.issue = issue;
        this.source = source;
    }

    private static Map<String, ParquetColumn.Type> facts() {
        Map<String, ParquetColumn.Type> c = new LinkedHashMap<>();
        c.put("published_on", ParquetColumn.Type.WORD);
        c.put("published_day", ParquetColumn.Type.DAY);
        c.put("filed_on", ParquetColumn.Type.WORD);
        c.put("granted_on", ParquetColumn.Type.WORD);
        c.put("title", ParquetColumn.Type.TEXT);
        c.put("title_zh", ParquetColumn.Type.TEXT);
        c.put("title_en", ParquetColumn.Type.TEXT);
        c.put("owners", ParquetColumn.Type.WORDS);
        c.put("countries", ParquetColumn.Type.WORDS);
        c.put("classes", ParquetColumn.Type.WORDS);
        return Collections.unmodifiableMap(c);
    }

    private static Map<String, ParquetColumn.Type> types() {
        Map<String, ParquetColumn.Type> c = new LinkedHashMap<>();
        c.put("issue", ParquetColumn.Type.WORD);
        c.put("row", ParquetColumn.Type.WHOLE);
        c.put("id", ParquetColumn.Type.TEXT);
        c.put("version_key", ParquetColumn.Type.TEXT);
        c.put("kind", ParquetColumn.Type.WORD);
        c.put("office", ParquetColumn.Type.WORD);
        c.put("number", ParquetColumn.Type.TEXT);
        c.put("kind_code", ParquetColumn.Type.WORD);
        c.put("source", ParquetColumn.Type.WORD);
        c.putAll(FACTS);
        c.put("hash", ParquetColumn.Type.TEXT);
        c.put("origin_file", ParquetColumn.Type.WORD);
        c.put("origin_sha256", ParquetColumn.Type.WORD);
        c.put("origin_offset", ParquetColumn.Type.WHOLE);
        c.put("origin_length", ParquetColumn.Type.WHOLE);
        c.put("record", ParquetColumn.Type.TEXT);
        return Collections.unmodifiableMap(c);
    }

    /** The columns as SQL declares them, for a table without rows. */
    static String declared() {
        return TYPES.entrySet().stream()
                .map(column -> '"' + column.getKey() + "\" " + sql(column.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String sql(ParquetColumn.Type type) {
        return switch (type) {
            case TEXT, WORD -> "VARCHAR";
            case WORDS -> "VARCHAR[]";
            case WHOLE -> "BIGINT";
            case DAY -> "DATE";
        };
    }

    void append(ParquetFile row, long number, RecordVersion v, byte[] json, Sha256 hash, Origin origin)
            throws IOException {
        row.cell(issue).cell(number).cell(v.id().toString()).cell(v.versionKey());
        row.cell(v.id().kind()).cell(v.id().office()).cell(v.id().number());
        row.cell(v.kindCode()).cell(source);
        facts(row, v);
        row.cell(hash.toString()).cell(origin.file()).cell(hex(origin.content()));
        row.cell(origin.offset()).cell(origin.length()).cell(json);
        row.endRow();
    }

    /** Gives the cells of {@link #FACTS}. */
    static void facts(ParquetFile row, RecordVersion v) {
        published(row, v.publishedOn());
        row.cell(date(v, DateRole.FILED)).cell(date(v, DateRole.GRANTED));
        titles(row, v.titles());
        owners(row, v.parties());
        row.cell(classes(v.classes()));
    }

    private static void published(ParquetFile row, Optional<PartialDate> date) {
        row.cell(date.map(PartialDate::toString));
        if (date.isPresent() && date.get().isWholeDay()) {
            row.cell(date.get().firstDay().toEpochDay());
        } else {
            row.none();
        }
    }

    private static Optional<String> date(RecordVersion v, DateRole role) {
        for (DatedFact fact : v.dates()) {
            if (fact.role() == role) {
                return Optional.of(fact.date().toString());
            }
        }
        return Optional.empty();
    }

    private static void titles(ParquetFile row, List<LangText> titles) {
        row.cell(
                titles.isEmpty()
                        ? Optional.empty()
                        : Optional.of(titles.getFirst().text()));
        row.cell(title(titles, "zh")).cell(title(titles, "en"));
    }

    private static Optional<String> title(List<LangText> titles, String lang) {
        for (LangText title : titles) {
            if (title.lang().equals(lang)) {
                return Optional.of(title.text());
            }
        }
        return Optional.empty();
    }

    private static void owners(ParquetFile row, List<Party> parties) {
        boolean named = false;
        for (Party party : parties) {
            named |= party.role() == PartyRole.OWNER;
        }
        List<String> names = new ArrayList<>(2);
        List<String> countries = new ArrayList<>(2);
        for (Party party : parties) {
            if (party.role() == (named ? PartyRole.OWNER : PartyRole.APPLICANT)) {
                once(party.name(), names);
                once(party.country(), countries);
            }
        }
        countries.remove("");
        row.cell(names).cell(countries);
    }

    private static void once(String text, List<String> texts) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    private static List<String> classes(List<ClassSymbol> symbols) {
        List<String> classes = new ArrayList<>(symbols.size());
        for (ClassSymbol c : symbols) {
            classes.add(c.scheme() + ":" + c.symbol());
        }
        return classes;
    }

    /** The same for many rows one after another. */
    private String hex(Sha256 hash) {
        if (!hash.equals(content)) {
            content = hash;
            contentHex = hash.toString();
        }
        return contentHex;
    }
}
