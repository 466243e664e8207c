package sources.own_table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** Fills a draft from the cells of one entry, field by field of its mapping. Used once, by one thread. */
final class EntryReading {

    private static final Pattern RUINED = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    /** Days since the end of 1899, with the time of day as a fraction: how a workbook keeps a date. */
    private static final Pattern WORKBOOK_DAY = Pattern.compile("\\d{5}(\\.\\d+)?");

    private static final LocalDate WORKBOOK_EPOCH = LocalDate.of(1899, 12, 30);

    private final Mapping mapping;
    private final Entry.Cells cells;
    private final Sink sink;
    private final Set<String> placedIn = new HashSet<>();

    EntryReading(Mapping mapping, Entry.Cells cells, Sink sink) {
        this.mapping = mapping;
        this.cells = cells;
        this.sink = sink;
    }

    void read() {
        String kind = known("kind", mapping.kind());
        String office = known("office", mapping.office());
        if (!kind.matches("[a-z]+") || !office.matches("[A-Z]{2}")) {
            sink.problem(Problem.rejected(
                    "no-kind-or-office",
                    "row",
                    "kind '%s' and office '%s'; expected the id of a kind and an ST.3 code".formatted(kind, office)));
            return;
        }
        RecordDraft draft = new RecordDraft(kind, office)
                .published(cells.first(field("kindCode")), date(field("published")))
                .fact("remark", mapping.label());
        mapping.fields().keySet().forEach(field -> fill(draft, field, office));
        if (draft.numbers().isEmpty()) {
            sink.problem(Problem.rejected("no-number", "row", "none of the number columns is filled"));
            return;
        }
        sink.record(draft);
    }

    private void fill(RecordDraft draft, Field field, String office) {
        switch (field.parts().getFirst()) {
            case "number" -> cells.each(field).forEach(number -> number(draft, field, office, number));
            case "date" -> date(draft, field);
            case "title" -> cells.whole(field).forEach(text -> draft.title(field.second(), text));
            case "text" ->
                draft.passage(field.role(Section.class), field.third(), String.join("\n", cells.whole(field)));
            case "party" -> parties(draft, field);
            case "class" -> cells.each(field).forEach(symbol -> classified(draft, field, symbol));
            case "priority" -> priorities(draft, field);
            case "cites" -> cells.each(field).forEach(cited -> cites(draft, field, cited));
            case "media" -> cells.each(field).forEach(name -> draft.media(field.second(), name, ""));
            case "fact" -> cells.each(field).forEach(value -> draft.fact(field.second(), value));
            default -> {
                // kind, office, kindCode and published are read before all others
            }
        }
    }

    private void number(RecordDraft draft, Field field, String office, String number) {
        if (RUINED.matcher(number).matches()) {
            sink.problem(Problem.valueLost("ruined-number", field.toString(), "a spreadsheet rounded it to " + number));
        } else {
            draft.number(field.role(NumberRole.class), office, number, "", Optional.empty());
        }
    }

    /** A date, and the event it stands for where there is one. */
    private void date(RecordDraft draft, Field field) {
        Optional<PartialDate> date = date(field);
        DateRole role = field.role(DateRole.class);
        draft.date(role, date);
        if (date.isPresent()) {
            event(role).ifPresent(category -> draft.event(category, date, "", ""));
        }
    }

    private static Optional<EventCategory> event(DateRole role) {
        return switch (role) {
            case FILED, OPENED -> Optional.of(EventCategory.FILED);
            case APPLICATION_PUBLISHED -> Optional.of(EventCategory.APPLICATION_PUBLISHED);
            case GRANTED -> Optional.of(EventCategory.GRANTED);
            case RENEWED -> Optional.of(EventCategory.RENEWED);
            case DECIDED -> Optional.of(EventCategory.DECIDED);
            case PRIORITY, EXPIRES, ENDED, CREATED, COLLECTED -> Optional.empty();
        };
    }

    private void parties(RecordDraft draft, Field field) {
        if (!field.third().isEmpty()) {
            return;
        }
        List<String> names = cells.each(field);
        for (int i = 0; i < names.size(); i++) {
            String address =
                    names.size() == 1 ? cells.first(field(field + ".address")) : cells.at(field(field + ".address"), i);
            draft.party(field.role(PartyRole.class), names.get(i), cells.at(field(field + ".country"), i), address);
        }
    }

    private void classified(RecordDraft draft, Field field, String symbol) {
        String scheme = field.second();
        Optional<String> uniform = switch (scheme) {
            case "ipc", "cpc" -> PatentSymbols.ipc(symbol);
            case "locarno" -> PatentSymbols.locarno(symbol);
            case "nice" -> Optional.of(symbol.replaceFirst("^0+(?=\\d)", ""));
            default -> Optional.empty();
        };
        draft.classified(scheme, uniform.orElse(symbol), placedIn.add(scheme));
    }

    private void priorities(RecordDraft draft, Field field) {
        if (field.second().equals("number")) {
            for (int i = 0; i < cells.each(field).size(); i++) {
                String day = cells.at(field("priority.date"), i);
                draft.priority(cells.at(field("priority.office"), i), cells.at(field, i), read("priority.date", day));
            }
        }
    }

    private static void cites(RecordDraft draft, Field field, String cited) {
        boolean number = field.second().equals("number");
        draft.cites(new Citation("", number ? cited : "", "", Optional.empty(), number ? "" : cited, "", ""));
    }

    private Optional<PartialDate> date(Field field) {
        return read(field.toString(), cells.first(field));
    }

    /**
     * Reads a date in the mapping's order; a date with the year first is one in any order, a time behind it is left out, and
     * a number of five digits is a day as workbooks count them.
     */
    private Optional<PartialDate> read(String where, String text) {
        if (WORKBOOK_DAY.matcher(text).matches()) {
            return Optional.of(PartialDate.of(WORKBOOK_EPOCH.plusDays(Long.parseLong(text.substring(0, 5)))));
        }
        String day = text.replaceAll("[年月]", "-").replaceAll("日", "").replaceFirst("[ T]\\d{1,2}:\\d{2}.*", "");
        Optional<PartialDate> date = switch (mapping.dates()) {
            case YEAR_FIRST -> Optional.empty();
            case DAY_FIRST -> PartialDate.findDayFirst(day);
            case MONTH_FIRST -> PartialDate.findMonthFirst(day);
        };
        return date.isPresent() ? date : sink.date(where, day.replaceFirst("-$", ""));
    }

    private String known(String name, String constant) {
        String cell = cells.first(field(name));
        return cell.isEmpty() ? constant : cell;
    }

    private static Field field(String name) {
        return new Field(List.of(name.split("\\.")));
    }
}
