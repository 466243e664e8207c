package kaiwu.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.words.OfficeNumber;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;

/**
 * Records side by side, a row for everything that at least one of them tells. Immutable.
 *
 * @param records two to six, in the order asked for
 */
public record Comparison(List<RightRecord> records, List<Row> rows) {

    public static final int FEWEST = 2;
    public static final int MOST = 6;

    /** What a row is about. */
    public enum Part {
        KIND,
        OFFICE,
        TITLE,
        STATUS,
        /** A date by its role. */
        DATE,
        /** A number by its role. */
        NUMBER,
        /** Somebody by their role. */
        PARTY,
        /** Places in a scheme, by its id. */
        CLASS,
        PRIORITY,
        CITATIONS,
        /** A fact by its field. */
        FACT
    }

    /**
     * One row.
     *
     * @param name role, scheme or field; empty where the part says all
     * @param values for each record what it tells, nothing where it is silent
     */
    public record Row(Part part, String name, List<List<String>> values) {

        /** Whether all tell the same. */
        public boolean same() {
            return values.stream().map(LinkedHashSet::new).distinct().count() == 1;
        }

        /** Whether there is any value that every record tells, so that others stand out from it. */
        public boolean hasShared() {
            return values.getFirst().stream().anyMatch(this::isShared);
        }

        /** Whether every record tells this value. */
        public boolean isShared(String value) {
            return values.stream().allMatch(each -> each.contains(value));
        }
    }

    /**
     * @param ids texts of record ids
     * @throws HttpProblem 400 when they are fewer than two or more than six, 404 when there is no such record
     */
    public static Comparison of(List<String> ids, Platform platform) {
        List<String> once = ids.stream().map(String::strip).distinct().toList();
        if (once.size() < FEWEST || once.size() > MOST) {
            throw HttpProblem.badCall(new Bilingual(
                            "可并列比较 2 至 6 条记录，这里是 " + once.size() + " 条。请在检索结果中勾选。",
                            "Two to six records can be compared, not " + once.size()
                                    + ". Tick them in the results of a search."))
                    .with("parameter", "id");
        }
        List<RightRecord> records =
                once.stream().map(id -> RecordApi.get(platform, id)).toList();
        return new Comparison(records, new Rows(records).all());
    }

    /** The comparison as the API gives it: {@code {ids, rows:[{part, name, same, values}]}}. */
    public Map<String, Object> answer() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ids", records.stream().map(record -> record.id().toString()).toList());
        json.put(
                "rows",
                rows.stream()
                        .map(row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("part", Conditions.word(row.part()));
                            one.put("name", row.name());
                            one.put("same", row.same());
                            one.put("values", row.values());
                            return one;
                        })
                        .toList());
        return json;
    }

    private record Rows(List<RightRecord> records, List<Row> rows) {

        Rows(List<RightRecord> records) {
            this(records, new ArrayList<>());
        }

        List<Row> all() {
            add(Part.KIND, "", record -> List.of(record.id().kind()));
            add(Part.OFFICE, "", record -> List.of(record.id().office()));
            add(
                    Part.TITLE,
                    "",
                    record -> record.shown().titles().stream()
                            .map(title -> title.text())
                            .toList());
            add(Part.STATUS, "", record -> List.of(record.status().state()));
            Arrays.stream(DateRole.values())
                    .forEach(role -> add(
                            Part.DATE,
                            role.name(),
                            record -> record.shown().date(role).stream()
                                    .map(Object::toString)
                                    .toList()));
            Arrays.stream(NumberRole.values())
                    .forEach(role -> add(
                            Part.NUMBER,
                            role.name(),
                            record -> record.shown().numbers().stream()
                                    .filter(number -> number.role() == role)
                                    .map(number -> OfficeNumber.of(number.office(), number.number(), number.kindCode()))
                                    .toList()));
            Arrays.stream(PartyRole.values())
                    .forEach(role -> add(
                            Part.PARTY,
                            role.name(),
                            record -> record.shown().parties().stream()
                                    .filter(party -> party.role() == role)
                                    .map(party -> party.name())
                                    .toList()));
            names(record -> record.shown().classes().stream()
                            .map(ClassSymbol::scheme)
                            .toList())
                    .forEach(scheme -> add(
                            Part.CLASS,
                            scheme,
                            record -> record.shown().classes().stream()
                                    .filter(place -> place.scheme().equals(scheme))
                                    .map(ClassSymbol::symbol)
                                    .toList()));
            add(
                    Part.PRIORITY,
                    "",
                    record -> record.shown().priorities().stream()
                            .map(claim -> OfficeNumber.of(claim.office(), claim.number(), ""))
                            .toList());
            add(
                    Part.CITATIONS,
                    "",
                    record -> record.shown().citations().stream()
                            .filter(citation -> !citation.number().isEmpty())
                            .map(citation -> OfficeNumber.of(citation.office(), citation.number(), citation.kindCode()))
                            .toList());
            names(record -> List.copyOf(record.shown().facts().keySet()))
                    .forEach(field -> add(
                            Part.FACT, field, record -> record.shown().facts().getOrDefault(field, List.of())));
            return List.copyOf(rows);
        }

        private Set<String> names(Function<RightRecord, List<String>> of) {
            Set<String> names = new LinkedHashSet<>();
            records.forEach(record -> names.addAll(of.apply(record)));
            return names;
        }

        private void add(Part part, String name, Function<RightRecord, List<String>> of) {
            List<List<String>> values = records.stream()
                    .map(record -> of.apply(record).stream().distinct().toList())
                    .toList();
            if (values.stream().anyMatch(each -> !each.isEmpty())) {
                rows.add(new Row(part, name, values));
            }
        }
    }
}
