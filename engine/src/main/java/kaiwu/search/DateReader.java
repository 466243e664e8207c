package kaiwu.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.PartialDate;

/** Reads days, months, years and ranges of them: {@code 2019}, {@code 2019-07..2020}, {@code 20190701,20190731}. */
final class DateReader {

    /** Two ends of a stretch of time; an end that is not there is open. */
    record Span(Optional<LocalDate> from, Optional<LocalDate> to) {}

    private DateReader() {}

    static Query read(Asked asked, Written value) throws NotAQuery {
        String field = asked.field().id();
        boolean plain = asked.relation().equals("=") || asked.relation().equals("==");
        if (asked.field().form() == FieldForm.YEAR && plain && value.text().matches("\\d{4}")) {
            return new Query.Is(field, value.text());
        }
        if (asked.relation().equals("any")) {
            List<Written> each = value.each();
            if (each.size() > 1) {
                List<Query> parts = new ArrayList<>();
                for (Written one : each) {
                    parts.add(read(asked.with("="), one));
                }
                return new Query.Or(parts);
            }
        }
        Span span = span(asked.relation(), value);
        return new Query.Range(field, span.from(), span.to());
    }

    /** The stretch of time a relation and a value mean. */
    static Span span(String relation, Written value) throws NotAQuery {
        String text = value.text().strip();
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return between(
                    value, text.substring(0, dots), text.substring(dots + 2).replaceAll("^\\.+", ""));
        }
        String[] ends = text.split("[\\s\\p{Z},，;；]+", -1);
        if (ends.length == 2 && !relation.startsWith("<") && !relation.startsWith(">")) {
            return between(value, ends[0], ends[1]);
        }
        PartialDate date = date(value, text);
        if (relation.equals("encloses") && !date.isWholeDay()) {
            throw wrong(value, "encloses 后面应是某一天", "'encloses' takes one day");
        }
        return switch (relation) {
            case ">" -> open(Optional.of(lastDay(date).plusDays(1)), Optional.empty(), value);
            case ">=" -> open(Optional.of(date.firstDay()), Optional.empty(), value);
            case "<" -> open(Optional.empty(), Optional.of(date.firstDay().minusDays(1)), value);
            case "<=" -> open(Optional.empty(), Optional.of(lastDay(date)), value);
            default -> open(Optional.of(date.firstDay()), Optional.of(lastDay(date)), value);
        };
    }

    private static Span between(Written value, String low, String high) throws NotAQuery {
        Optional<LocalDate> from =
                low.isEmpty() ? Optional.empty() : Optional.of(date(value, low).firstDay());
        Optional<LocalDate> to = high.isEmpty() ? Optional.empty() : Optional.of(lastDay(date(value, high)));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            String swapped = high + ".." + low;
            throw new NotAQuery(
                            value.place(),
                            "日期范围的起点晚于终点",
                            "the range of dates ends before it begins",
                            "改为 " + swapped,
                            "write " + swapped)
                    .instead(List.of(swapped));
        }
        return open(from, to, value);
    }

    private static Span open(Optional<LocalDate> from, Optional<LocalDate> to, Written value) throws NotAQuery {
        boolean outside = from.isPresent() && from.get().getYear() > 9999
                || to.isPresent() && to.get().getYear() < 1000;
        if (outside || (from.isEmpty() && to.isEmpty())) {
            throw wrong(value, "日期范围没有写明", "a range of dates needs a beginning or an end");
        }
        return new Span(from, to);
    }

    /** One day, as "on" needs it. */
    static LocalDate day(Written value) throws NotAQuery {
        PartialDate date = date(value, value.text().strip());
        if (!date.isWholeDay()) {
            throw wrong(value, "这里应写明某一天", "a whole day is needed here");
        }
        return date.firstDay();
    }

    private static PartialDate date(Written value, String text) throws NotAQuery {
        Optional<PartialDate> date = PartialDate.find(text);
        if (date.isEmpty()) {
            throw wrong(value, "“" + text + "”不是日期", "'" + text + "' is no date");
        }
        return date.get();
    }

    private static NotAQuery wrong(Written value, String zh, String en) {
        return new NotAQuery(
                value.place(),
                zh,
                en,
                "写成 2019、2019-07、2019-07-09 或 2019..2020",
                "write 2019, 2019-07, 2019-07-09 or 2019..2020");
    }

    static LocalDate lastDay(PartialDate date) {
        if (date.isWholeDay()) {
            return date.firstDay();
        }
        return date.month() == 0
                ? date.firstDay().plusYears(1).minusDays(1)
                : date.firstDay().plusMonths(1).minusDays(1);
    }
}
