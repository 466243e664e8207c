package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.DueDate;
import kaiwu.register.Act;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Section;

/**
 * What the gazette tells by one act, as JSON values: the procedure's own words with what was filled in in open fields. Immutable.
 *
 * @param file the case as it then stood
 * @param act by which it is told
 * @param on the day on which it was done
 */
record GazetteWords(CaseFile file, Act act, LocalDate on) {

    Map<String, Object> event(GazetteEntry.Event entry) {
        Map<String, Object> told = happened(entry);
        List<Object> owners = entry.owner().stream()
                .flatMap(field -> file.values().list(field).stream())
                .map(name -> (Object) Map.of("role", "OWNER", "name", name))
                .toList();
        List<Object> parties = new ArrayList<>(each(entry.told().parties(), "role", "name"));
        parties.addAll(owners);
        put(told, "parties", parties);
        put(
                told,
                "titles",
                entry.told().title().map(field -> file.values().list(field)).orElse(List.of()));
        put(told, "dates", dates(entry.told().dates()));
        put(told, "passages", passages(entry.told().passages()));
        put(told, "classes", classes(entry.told().classes()));
        return told;
    }

    private static void put(Map<String, Object> told, String key, List<?> all) {
        if (!all.isEmpty()) {
            told.put(key, all);
        }
    }

    private List<Object> dates(Map<DateRole, String> dates) {
        List<Object> all = new ArrayList<>();
        dates.forEach((role, name) ->
                day(name).ifPresent(day -> all.add(Map.of("role", role.name(), "on", day.toString()))));
        return all;
    }

    private Optional<LocalDate> day(String name) {
        if (name.equals(GazetteEntry.Told.TODAY)) {
            return Optional.of(on);
        }
        if (name.equals(GazetteEntry.Told.BEGAN)) {
            return Optional.of(file.steps().getFirst().day());
        }
        return name.startsWith(GazetteEntry.Told.DUE)
                ? file.due(name.substring(GazetteEntry.Told.DUE.length())).map(DueDate::on)
                : file.values().findDate(name);
    }

    /** Several values of a field are the lines of one text. */
    private List<Object> passages(Map<Section, String> passages) {
        List<Object> all = new ArrayList<>();
        passages.forEach((section, field) -> {
            List<String> lines = said(field);
            if (!lines.isEmpty()) {
                all.add(Map.of("section", section.name(), "text", String.join("\n", lines)));
            }
        });
        return all;
    }

    private List<Object> classes(Map<String, String> classes) {
        List<Object> all = new ArrayList<>();
        classes.forEach((scheme, field) -> said(field).stream()
                .map(line -> line.split("[:：]", 2)[0].strip())
                .distinct()
                .forEach(symbol -> all.add(Map.of("scheme", scheme, "symbol", symbol))));
        return all;
    }

    Map<String, Object> text(GazetteEntry.Text entry) {
        Map<String, Object> told = happened(entry);
        told.put("titles", file.values().list(entry.title()));
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
        Bilingual words = text(file.procedure(), entry.text(), file.values());
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
        Field field = file.procedure().getField(id);
        return switch (field.type()) {
            case MONEY ->
                file.values().findNumber(id).map(fen -> String.format(Locale.ROOT, "%.2f", fen / 100.0)).stream()
                        .toList();
            case CHOICE, YES ->
                FieldText.of(field, file.values())
                        .zh()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
            default -> file.values().list(id);
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
