package kaiwu.search;

import java.time.LocalDate;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.search.QueryLexer.Token;
import kaiwu.search.QueryLexer.Type;

/** Makes the query of one field and one value, as the form of the field allows. */
final class ValueReader {

    /** Where no field is named. */
    static final FieldNames.Field ANYWHERE = new FieldNames.Field("", FieldForm.TEXT);

    private final FieldNames names;

    ValueReader(FieldNames names) {
        this.names = names;
    }

    /** Whether words that follow one another in this field are looked for together. */
    boolean joinsWords(FieldNames.Field field) {
        return switch (field.form()) {
            case TEXT, PARTY, FACT -> true;
            case NUMBER, KEYWORD, CLASS, DATE, YEAR -> false;
        };
    }

    /**
     * @param operator {@code : = < <= > >=}
     * @param value a word, pattern or phrase
     */
    Query read(FieldNames.Field field, String operator, Token value) throws NotAQuery {
        boolean compares = operator.startsWith("<") || operator.startsWith(">");
        if (compares && field.form() != FieldForm.DATE && field.form() != FieldForm.YEAR) {
            throw new NotAQuery(
                    value.at(),
                    "只有日期可以比较大小",
                    "only dates can be compared",
                    field.id() + ":" + value.text(),
                    field.id() + ":" + value.text());
        }
        return switch (field.form()) {
            case TEXT -> text(field, value);
            case PARTY, FACT -> operator.equals("=") ? new Query.Is(field.id(), value.text()) : text(field, value);
            case NUMBER ->
                value.type() == Type.PATTERN ? text(field, value) : new Query.Words(field.id(), value.text());
            case KEYWORD -> new Query.Is(field.id(), names.valueOf(field.id(), value.text()));
            case CLASS -> classified(field, operator, value);
            case DATE -> range(field, operator, value);
            case YEAR ->
                !compares && value.text().matches("\\d{4}")
                        ? new Query.Is(field.id(), value.text())
                        : range(field, operator, value);
        };
    }

    private static Query text(FieldNames.Field field, Token value) {
        return switch (value.type()) {
            case PATTERN -> new Query.Pattern(field.id(), value.text());
            case PHRASE -> new Query.Phrase(field.id(), value.text());
            default -> new Query.Words(field.id(), value.text());
        };
    }

    private static Query classified(FieldNames.Field field, String operator, Token value) throws NotAQuery {
        String symbol = value.text();
        if (value.type() == Type.PATTERN) {
            symbol = symbol.replaceAll("[*]+$", "");
            if (symbol.contains("*") || symbol.contains("?")) {
                throw new NotAQuery(
                        value.at(),
                        "分类号中间不能有通配符",
                        "a class symbol cannot have a wildcard inside",
                        symbol.replaceAll("[*?].*", ""),
                        symbol.replaceAll("[*?].*", ""));
            }
            return new Query.Classified(field.id(), symbol, true);
        }
        return new Query.Classified(field.id(), symbol, operator.equals(":"));
    }

    private static Query range(FieldNames.Field field, String operator, Token value) throws NotAQuery {
        String text = value.text();
        int dots = text.indexOf("..");
        if (dots >= 0) {
            String low = text.substring(0, dots);
            String high = text.substring(dots + 2).replaceAll("^\\.+", "");
            return between(
                    field,
                    low.isEmpty()
                            ? Optional.empty()
                            : Optional.of(date(value, low).firstDay()),
                    high.isEmpty() ? Optional.empty() : Optional.of(lastDay(date(value, high))),
                    value);
        }
        PartialDate date = date(value, text);
        return switch (operator) {
            case ">" -> between(field, Optional.of(lastDay(date).plusDays(1)), Optional.empty(), value);
            case ">=" -> between(field, Optional.of(date.firstDay()), Optional.empty(), value);
            case "<" ->
                between(field, Optional.empty(), Optional.of(date.firstDay().minusDays(1)), value);
            case "<=" -> between(field, Optional.empty(), Optional.of(lastDay(date)), value);
            default -> between(field, Optional.of(date.firstDay()), Optional.of(lastDay(date)), value);
        };
    }

    private static Query between(FieldNames.Field field, Optional<LocalDate> from, Optional<LocalDate> to, Token value)
            throws NotAQuery {
        boolean backwards = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
        boolean outside = from.isPresent() && from.get().getYear() > 9999
                || to.isPresent() && to.get().getYear() < 1000;
        if (backwards || outside || (from.isEmpty() && to.isEmpty())) {
            String proposal = backwards ? field.id() + ":" + to.get() + ".." + from.get() : field.id() + ":2019..2020";
            throw new NotAQuery(
                    value.at(),
                    "日期范围的起点晚于终点或没有写",
                    "a range of dates needs a beginning before its end",
                    proposal,
                    proposal);
        }
        return new Query.Range(field.id(), from, to);
    }

    private static PartialDate date(Token value, String text) throws NotAQuery {
        Optional<PartialDate> date = PartialDate.find(text);
        if (date.isEmpty()) {
            throw new NotAQuery(
                    value.at(),
                    "“" + text + "”不是日期",
                    "'" + text + "' is no date",
                    "写成 2019、2019-07 或 2019-07-09",
                    "write 2019, 2019-07 or 2019-07-09");
        }
        return date.get();
    }

    private static LocalDate lastDay(PartialDate date) {
        if (date.isWholeDay()) {
            return date.firstDay();
        }
        return date.month() == 0
                ? date.firstDay().plusYears(1).minusDays(1)
                : date.firstDay().plusMonths(1).minusDays(1);
    }
}
