package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import org.junit.jupiter.api.Test;
import shelf.Catalog;

/** GLOSSARY.md, held against the code: one term, one identifier, and every identifier is there. */
class GlossaryTest {

    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| `(.+?)` \\| (.+?) \\|");
    private static final List<String> PACKAGES = List.of(
            "kaiwu.spi.record.",
            "kaiwu.spi.procedure.",
            "kaiwu.spi.",
            "kaiwu.kernel.",
            "kaiwu.kernel.law.",
            "kaiwu.lake.",
            "kaiwu.ledger.",
            "kaiwu.ledger.time.",
            "kaiwu.link.",
            "kaiwu.search.",
            "kaiwu.picture.",
            "kaiwu.alike.",
            "kaiwu.register.",
            "kaiwu.register.cases.");

    private record Entry(String term, String identifier, String from) {}

    private final Catalogue catalogue = Catalog.load();
    private final List<Entry> rows = Folders.read(Path.of(System.getProperty("kaiwu.root", "."), "GLOSSARY.md"))
            .lines()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> new Entry(row.group(1), row.group(2), row.group(3)))
            .toList();

    @Test
    void oneTermIsOneIdentifier() {
        assertThat(rows).hasSizeGreaterThan(120);
        assertThat(rows).extracting(Entry::term).doesNotHaveDuplicates();
        assertThat(rows).extracting(Entry::identifier).doesNotHaveDuplicates();
    }

    @Test
    void everyIdentifierIsThere() {
        Set<String> catalogued = new TreeSet<>(catalogue.kinds().keySet());
        catalogue.schemes().keySet().forEach(id -> catalogued.add("schemes/" + id));
        for (Kind kind : catalogue.kinds().values()) {
            catalogued.addAll(kind.fields().keySet());
            catalogued.addAll(kind.states().keySet());
        }
        assertThat(rows)
                .extracting(Entry::identifier)
                .allSatisfy(identifier -> assertThat(catalogued.contains(identifier) || isInCode(identifier))
                        .as(identifier)
                        .isTrue());
    }

    @Test
    void everyKindFieldAndStateHasItsRowInTheSameWords() {
        Map<String, String> terms = new HashMap<>();
        rows.forEach(row -> terms.put(row.identifier(), row.term()));
        for (Kind kind : catalogue.kinds().values()) {
            assertThat(terms).containsEntry(kind.id(), kind.name().zh());
            assertThat(terms).containsKeys(kind.states().keySet().toArray(String[]::new));
            kind.fields()
                    .values()
                    .forEach(field -> assertThat(terms)
                            .as(
                                    "GLOSSARY.md needs this row: | %s | `%s` | … |",
                                    field.label().zh(), field.id())
                            .containsEntry(field.id(), field.label().zh()));
        }
    }

    private static boolean isInCode(String identifier) {
        String[] part = identifier.split("\\.");
        for (String prefix : PACKAGES) {
            try {
                Class<?> type = Class.forName(prefix + part[0], false, GlossaryTest.class.getClassLoader());
                return part.length == 1
                        || Arrays.stream(type.getEnumConstants())
                                .anyMatch(word -> word.toString().equals(part[1]));
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        return false;
    }
}
