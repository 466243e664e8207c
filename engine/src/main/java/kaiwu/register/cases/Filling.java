package kaiwu.register.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Ground;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.law.Money;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * A form as it was filled in. Immutable.
 *
 * @param values what reads
 * @param faults what does not, by field, each with its ground; empty when the form is in order
 */
public record Filling(Values values, Map<String, Ground> faults) {

    private static final int MOST_LINES = 500;
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

    /**
     * Reads a form. What an action does not ask for is a fault; what was filled in earlier need not be filled in again.
     *
     * @param written by field, as a person writes it; several values stand one a line
     * @param before what was filled in earlier in the case
     * @param today no date may lie after it unless the field says so
     */
    public static Filling read(
            Procedure procedure, Action action, Map<String, String> written, Values before, LocalDate today) {
        Map<String, Object> values = new TreeMap<>();
        Map<String, Ground> faults = new LinkedHashMap<>();
        for (String id : action.fields()) {
            Field field = procedure.getField(id);
            String text = written.getOrDefault(id, "").strip();
            if (text.isEmpty()) {
                if (field.required() && !action.corrects() && !before.has(id)) {
                    faults.put(id, GateGrounds.missing(field));
                }
                continue;
            }
            try {
                values.put(id, field.many() ? many(field, text, today) : one(field, text, today));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                faults.put(id, GateGrounds.malformed(field, text));
            }
        }
        written.forEach((id, text) -> {
            if (!action.fields().contains(id) && !text.isBlank()) {
                faults.put(id, GateGrounds.notAsked(id, action));
            }
        });
        return new Filling(new Values(values), faults);
    }

    private static List<Object> many(Field field, String text, LocalDate today) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        require(lines.size() <= MOST_LINES);
        List<Object> all = new ArrayList<>();
        lines.forEach(line -> all.add(one(field, line, today)));
        return all;
    }

    private static Object one(Field field, String text, LocalDate today) {
        require(text.codePointCount(0, text.length()) <= field.longest());
        require(text.chars()
                .noneMatch(c -> Character.isISOControl(c) && !(c == '\n' && field.type() == Field.Type.PROSE)));
        require(text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
        return switch (field.type()) {
            case TEXT, PROSE -> {
                require(field.pattern()
                        .map(form -> form.matcher(text).matches())
                        .orElse(true));
                yield text;
            }
            case DATE -> {
                LocalDate day = LocalDate.parse(text);
                require(field.later() || !day.isAfter(today));
                yield day.toString();
            }
            case NUMBER -> {
                require(text.matches("[0-9]{1,15}"));
                yield Long.parseLong(text);
            }
            case MONEY -> {
                Money amount = Money.parse(text.replace(",", ""));
                require(amount.fen() >= 0 && amount.fen() <= CanonicalJson.LARGEST_WHOLE);
                yield amount.fen();
            }
            case CHOICE -> {
                require(field.choices().containsKey(text));
                yield text;
            }
            case YES -> {
                require(text.equals("yes") || text.equals("true"));
                yield true;
            }
            case RIGHT ->
                RecordId.find(text)
                        .orElseThrow(() -> new IllegalArgumentException("no record id"))
                        .toString();
            case ACCOUNT -> {
                require(ACCOUNT.matcher(text).matches());
                yield text;
            }
            case HASH -> {
                require(text.matches("[0-9a-fA-F]{64}"));
                yield text.toLowerCase(Locale.ROOT);
            }
        };
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not of the field's form");
        }
    }
}
