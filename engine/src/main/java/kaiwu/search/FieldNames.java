package kaiwu.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;

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
    record Field(String id, FieldForm form) {}

    private final Map<String, Field> byName = new HashMap<>();
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
        });
        label("status", "unknown", new Bilingual("未知", "unknown"));
        label("laststatus", "unknown", new Bilingual("未知", "unknown"));
        catalogue.offices().values().forEach(office -> {
            label("office", office.st3(), office.name());
            label("office", office.st3(), new Bilingual(office.st3(), office.st3()));
        });
    }

    /** The field that is called so. */
    Optional<Field> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
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
        Field field = new Field(form == FieldForm.CLASS ? "" : cells.get(0), form);
        add(cells.get(0), field);
        for (String names : cells.subList(2, cells.size())) {
            for (String name : names.split(",", -1)) {
                add(name, field);
            }
        }
    }

    private void add(String name, Field field) {
        byName.putIfAbsent(key(name), field);
    }

    private void label(String field, String id, Bilingual label) {
        Map<String, String> ids = idByLabel.computeIfAbsent(field, f -> new HashMap<>());
        ids.putIfAbsent(key(id), id);
        ids.putIfAbsent(key(label.zh()), id);
        ids.putIfAbsent(key(label.en()), id);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
