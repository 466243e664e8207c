package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.register.Act;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * What the gazette tells by one act, as JSON values: the procedure's own words with what was filled in in open fields. Immutable.
 *
 * @param on the day on which it was done
 * @param values what was filled in by then
 */
record GazetteWords(Procedure procedure, Act act, LocalDate on, Values values) {

    Map<String, Object> event(GazetteEntry.Event entry) {
        Map<String, Object> told = happened(entry);
        List<Object> owners = entry.owner().stream()
                .flatMap(field -> values.list(field).stream())
                .map(name -> (Object) Map.of("role", "OWNER", "name", name))
                .toList();
        if (!owners.isEmpty()) {
            told.put("parties", owners);
        }
        return told;
    }

    Map<String, Object> text(GazetteEntry.Text entry) {
        Map<String, Object> told = happened(entry);
        told.put("titles", values.list(entry.title()));
        told.put("parties", each(entry.parties(), "role", "name"));
        told.put("dates", each(entry.dates(), "role", "on"));
        told.put("passages", each(entry.passages(), "section", "text"));
        Map<String, Object> facts = new TreeMap<>();
        entry.facts().forEach((fact, field) -> {
            List<String> said = said(field);
            if (!said.isEmpty()) {
                facts.put(fact, said);
            }
        });
        told.put("facts", facts);
        return told;
    }

    Map<String, Object> end(GazetteEntry.End entry) {
        return happened(entry);
    }

    private Map<String, Object> happened(GazetteEntry entry) {
        Bilingual words = text(procedure, entry.text(), values);
        Map<String, Object> told = new TreeMap<>();
        told.put(
                "events",
                List.of(Map.of(
                        "category", entry.category().name(),
                        "on", on.toString(),
                        "code", act.subject() + "/" + act.sequence(),
                        "zh", words.zh(),
                        "en", words.en())));
        return told;
    }

    private List<Object> each(Map<? extends Enum<?>, String> fields, String key, String value) {
        List<Object> all = new ArrayList<>();
        fields.forEach((role, field) -> said(field).forEach(text -> all.add(Map.of(key, role.name(), value, text))));
        return all;
    }

    /** What is filled in in a field: sums in plain yuan, choices in the words of the law. */
    private List<String> said(String id) {
        Field field = procedure.getField(id);
        return switch (field.type()) {
            case MONEY ->
                values.findNumber(id).map(fen -> String.format(Locale.ROOT, "%.2f", fen / 100.0)).stream()
                        .toList();
            case CHOICE, YES ->
                FieldText.of(field, values)
                        .zh()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
            default -> values.list(id);
        };
    }

    /** Words with what was filled in in the fields that they name. */
    static Bilingual text(Procedure procedure, Bilingual words, Values values) {
        return new Bilingual(
                filled(procedure, words.zh(), values, Bilingual::zh, "、"),
                filled(procedure, words.en(), values, Bilingual::en, ", "));
    }

    private static String filled(
            Procedure procedure, String text, Values values, Function<Bilingual, String> language, String between) {
        return Placeholders.fill(
                text,
                name -> language.apply(FieldText.of(procedure.getField(name), values))
                        .replace("\n", between));
    }
}
