package kaiwu.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.EventWords;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.record.EventCategory;

/**
 * The names under which people ask for fields, in Chinese and English, letter case ignored: the table {@code fields.tsv},
 * then the schemes and facts of the catalogue's kinds by id and label. Immutable.
 */
final class FieldNames {

    /**
     * A field that can be asked for.
     *
     * @param id field id, or for a class field the scheme id (empty for any scheme)
     */
    record Field(String id, FieldForm form) {

        /** Where no field is named. */
        static final Field ANYWHERE = new Field("", FieldForm.TEXT);
    }

    /** Keyword fields of which every value is known. */
    private static final Set<String> CLOSED = Set.of("kind", "status", "event");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final Map<String, Bilingual> labels = new HashMap<>();
    private final Map<String, Map<String, Bilingual>> valueLabels = new HashMap<>();
    private final Map<String, Map<String, String>> idByLabel = new HashMap<>();

    FieldNames(Catalogue catalogue) {
        readTable();
        for (Kind kind : catalogue.kinds().values()) {
            kind.schemes().forEach(scheme -> add(scheme, new Field(scheme, FieldForm.CLASS)));
            for (Kind.Field fact : kind.fields().values()) {
                Field field = new Field(fact.id(), FieldForm.FACT);
                if (!fact.restricted()) {
                    add(fact.id(), field);
                    add(fact.label().zh(), field);
                    add(fact.label().en(), field);
                    labels.putIfAbsent(fact.id(), fact.label());
                }
            }
            label("kind", kind.id(), kind.name());
            label("kind", kind.id(), kind.plural());
            kind.states().values().forEach(state -> {
                label("status", state.id(), state.label());
                label("laststatus", state.id(), state.label());
            });
        }
        catalogue.schemes().values().forEach(scheme -> {
            Field field = new Field(scheme.id(), FieldForm.CLASS);
            add(scheme.id(), field);
            add(scheme.name().zh(), field);
            add(scheme.name().en(), field);
            labels.putIfAbsent(scheme.id(), scheme.name());
        });
        label("status", "unknown", new Bilingual("未知", "unknown"));
        label("laststatus", "unknown", new Bilingual("未知", "unknown"));
        for (EventCategory category : EventCategory.values()) {
            String id = eventId(category);
            label("event", id, EventWords.of(category));
            catalogue.kinds().values().forEach(kind -> label("event", id, EventWords.of(category, kind)));
        }
        catalogue.offices().values().forEach(office -> {
            label("office", office.st3(), office.name());
            label("office", office.st3(), new Bilingual(office.st3(), office.st3()));
        });
    }

    /** Name of an event in queries: {@code application-published}. */
    static String eventId(EventCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The field that is called so; after an {@code @} may stand the language of a text, before a point the prefix of an index
     * set.
     */
    Optional<Field> find(String name) {
        String key = key(name);
        int at = key.lastIndexOf('@');
        if (at > 0) {
            String lang = key.substring(at + 1);
            return find(key.substring(0, at))
                    .filter(field -> field.form() == FieldForm.TEXT
                            && !field.id().isEmpty()
                            && LANGUAGE.matcher(lang).matches())
                    .map(field -> new Field(field.id() + "@" + lang, field.form()));
        }
        Field field = byName.get(key);
        int point = key.indexOf('.');
        return field == null && point > 0 ? find(key.substring(point + 1)) : Optional.ofNullable(field);
    }

    /** What readers call a field. */
    Bilingual label(String id) {
        return labels.getOrDefault(id, new Bilingual(id, id));
    }

    /** What readers call a value of a field. */
    Bilingual valueLabel(String field, String id) {
        return valueLabels.getOrDefault(field, Map.of()).getOrDefault(id, new Bilingual(id, id));
    }

    /** Names that look like this one, the most alike first. */
    List<String> near(String name) {
        return Alike.to(key(name), byName.keySet(), 3);
    }

    /** Ids of the values of a keyword field when all are known, empty when any value will do. */
    Set<String> values(String field) {
        return CLOSED.contains(field)
                ? Set.copyOf(idByLabel.getOrDefault(field, Map.of()).values())
                : Set.of();
    }

    /** Values of a keyword field that look like this one, the most alike first. */
    List<String> nearValues(String field, String typed) {
        return Alike.to(key(typed), idByLabel.getOrDefault(field, Map.of()).keySet(), 3);
    }

    /** All fields of the table and of the catalogue. */
    List<FieldHelp> help() {
        Map<Field, List<String>> all = new LinkedHashMap<>();
        byName.forEach((name, field) ->
                all.computeIfAbsent(field, f -> new ArrayList<>()).add(name));
        List<FieldHelp> help = new ArrayList<>();
        all.forEach((field, names) -> {
            String id = field.id().isEmpty() ? "class" : field.id();
            if (field.form() != FieldForm.ABSENT) {
                help.add(
                        new FieldHelp(id, field.form().name().toLowerCase(Locale.ROOT), label(id), List.copyOf(names)));
            }
        });
        return help;
    }

    /** The id a person means by a value of a keyword field: an id, or a label in either language; else the value itself. */
    String valueOf(String field, String typed) {
        Map<String, String> ids = idByLabel.getOrDefault(field, Map.of());
        return ids.getOrDefault(key(typed), typed);
    }

    private void readTable() {
        try (InputStream in = FieldNames.class.getResourceAsStream("fields.tsv")) {
            if (in == null) {
                throw new KaiwuException(ErrorCode.INTERNAL, "kaiwu/search/fields.tsv is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(this::readRow);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "kaiwu/search/fields.tsv does not read", wrong);
        }
    }

    private void readRow(List<String> cells) {
        FieldForm form = FieldForm.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
        Field field = new Field(cells.get(0).equals("class") ? "" : cells.get(0), form);
        add(cells.get(0), field);
        String en = cells.get(2).replaceAll(",.*", "");
        String zh = cells.get(3).replaceAll(",.*", "");
        labels.put(cells.get(0), new Bilingual(zh.isEmpty() ? en : zh, en));
        for (String names : cells.subList(2, cells.size())) {
            for (String name : names.split(",", -1)) {
                if (!name.isEmpty()) {
                    add(name, field);
                }
            }
        }
    }

    private void add(String name, Field field) {
        byName.putIfAbsent(key(name), field);
    }

    private void label(String field, String id, Bilingual label) {
        Map<String, String> ids = idByLabel.computeIfAbsent(field, f -> new HashMap<>());
        valueLabels.computeIfAbsent(field, f -> new HashMap<>()).putIfAbsent(id, label);
        ids.putIfAbsent(key(id), id);
        for (String word : label.zh().split("或", -1)) {
            ids.putIfAbsent(key(word), id);
        }
        ids.putIfAbsent(key(label.zh()), id);
        ids.putIfAbsent(key(label.en()), id);
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
