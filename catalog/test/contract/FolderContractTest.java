package contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Erratum;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.record.Correction;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shelf.Catalog;

/**
 * What every folder of the catalogue promises. Loading already refuses a missing or misspelt key, a kind or class that is
 * not there and a state that no event leads to; here stands the rest.
 */
class FolderContractTest {

    private static final Map<String, String> DEFINITIONS = Map.of(
            "kinds", "kind.yml",
            "sources", "source.yml",
            "offices", "office.yml",
            "schemes", "scheme.yml");

    private final Catalogue catalogue = Catalog.load();

    @TestFactory
    Stream<DynamicTest> everyFolderHoldsItsDefinition() {
        return DEFINITIONS.entrySet().stream()
                .flatMap(group -> Folders.of(group.getKey()).stream()
                        .map(folder -> dynamicTest(
                                group.getKey() + "/" + folder.getFileName(),
                                () -> assertThat(folder.resolve(group.getValue()))
                                        .isRegularFile())));
    }

    @TestFactory
    Stream<DynamicTest> everyFolderTellsItsStory() {
        return DEFINITIONS.keySet().stream()
                .flatMap(group -> Folders.of(group).stream())
                .map(folder -> dynamicTest(folder.getParent().getFileName() + "/" + folder.getFileName(), () -> {
                    Path readme = folder.resolve("README.md");
                    assertThat(readme).isRegularFile();
                    assertThat(Folders.read(readme)).startsWith("# ").hasSizeGreaterThan(100);
                }));
    }

    @Test
    void everythingThatLiesThereIsLoaded() {
        assertThat(catalogue.kinds()).hasSameSizeAs(Folders.of("kinds"));
        assertThat(catalogue.sources()).hasSameSizeAs(Folders.of("sources"));
        assertThat(catalogue.offices()).hasSameSizeAs(Folders.of("offices"));
        assertThat(catalogue.schemes()).hasSameSizeAs(Folders.of("schemes"));
    }

    @Test
    void everyWordOfAKindStandsInBothLanguages() {
        for (Kind kind : catalogue.kinds().values()) {
            assertBoth(kind.id(), kind.name());
            assertBoth(kind.id(), kind.plural());
            assertBoth(kind.id(), kind.law());
            kind.fields().values().forEach(field -> assertBoth(kind.id() + " " + field.id(), field.label()));
            kind.states().values().forEach(state -> assertBoth(kind.id() + " " + state.id(), state.label()));
        }
        catalogue.schemes().values().forEach(scheme -> {
            assertThat(scheme.name().zh()).as(scheme.id()).isNotBlank();
            scheme.words().forEach((symbol, words) -> assertBoth(scheme.id() + " " + symbol, words));
        });
    }

    @Test
    void oneFieldNameMeansOneThingForEveryKind() {
        Map<String, Kind.Field> known = new TreeMap<>();
        for (Kind kind : catalogue.kinds().values()) {
            for (Kind.Field field : kind.fields().values()) {
                Kind.Field first = known.putIfAbsent(field.id(), field);
                assertThat(field).as(kind.id() + "." + field.id()).isEqualTo(first == null ? field : first);
                assertThat(field.id()).matches("[a-z][A-Za-z0-9]*");
            }
        }
    }

    @Test
    void aStateIsLastForEveryKindOrForNone() {
        Map<String, Boolean> last = new TreeMap<>();
        for (Kind kind : catalogue.kinds().values()) {
            for (Kind.State state : kind.states().values()) {
                Boolean first = last.putIfAbsent(state.id(), state.last());
                assertThat(first == null || first == state.last())
                        .as(kind.id() + "." + state.id())
                        .isTrue();
                assertThat(state.id()).matches("[a-z]+(-[a-z]+)*");
            }
        }
    }

    @Test
    void aLifeBeginsAndIsRecognised() {
        for (Kind kind : catalogue.kinds().values()) {
            assertThat(kind.transitions()).as(kind.id()).containsKey(EventCategory.FILED);
            assertThat(kind.transitions().values())
                    .as("every state of " + kind.id() + " is reached, and no other")
                    .containsAll(kind.states().keySet());
            assertThat(kind.states().keySet())
                    .as(kind.id())
                    .containsAll(kind.transitions().values());
            assertThat(kind.identifiedBy()).as(kind.id()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void ordersDifferAndSchemesAreThere() {
        Set<Integer> orders = new HashSet<>();
        for (Kind kind : catalogue.kinds().values()) {
            assertThat(orders.add(kind.order())).as("order of " + kind.id()).isTrue();
            assertThat(catalogue.schemes().keySet()).as(kind.id()).containsAll(kind.schemes());
        }
    }

    @Test
    void textOfTraditionalKnowledgeAndGeneticResourcesIsReadByPermission() {
        for (String id : new String[] {"traditionalknowledge", "geneticresource"}) {
            Kind kind = catalogue.findKind(id).orElseThrow();
            assertThat(kind.restricted())
                    .as("text of any section, for any table may bring one")
                    .containsExactlyInAnyOrder(Section.values());
            assertThat(kind.fields().values()).as(id).anyMatch(Kind.Field::restricted);
            assertThat(kind.fields().values())
                    .as("a count by a restricted field would tell what it hides")
                    .noneMatch(field -> field.restricted() && field.facet());
        }
    }

    @Test
    void aCorrectionOfASourceSaysWhyInBothLanguagesAndWhoSaysSoAndStandsOnce() {
        for (Source source : catalogue.sources().values()) {
            Set<String> places = new HashSet<>();
            for (Erratum erratum : source.errata()) {
                Correction correction = erratum.correction();
                String where = source.id() + " " + erratum.record() + " " + correction.field();
                assertBoth(where, correction.ground());
                assertThat(correction.ground().zh()).as(where).matches(".*\\p{IsHan}.*");
                assertThat(correction.by()).as(where).isNotBlank();
                assertThat(correction.since()).as(where).isAfter(LocalDate.of(2026, 1, 1));
                assertThat(places.add(where + " " + correction.said()))
                        .as(where)
                        .isTrue();
                Kind kind = catalogue.findKind(erratum.record().kind()).orElseThrow();
                assertThat(kind.isRestricted())
                        .as("a correction is public and may not tell what is read by permission: " + where)
                        .isFalse();
            }
        }
    }

    @Test
    void aSourceThatIsNotShippedSaysWhyInBothLanguages() {
        catalogue.sources().values().forEach(source -> {
            assertBoth(source.id(), source.shipReason());
            assertBoth(source.id(), source.obtain());
            assertThat(source.name().zh()).as(source.id()).isNotBlank();
            assertThat(source.rank()).as(source.id()).isPositive();
        });
    }

    @TestFactory
    Stream<DynamicTest> javaOfAFolderStandsInItsOwnPackage() {
        return DEFINITIONS.keySet().stream()
                .flatMap(group -> Folders.of(group).stream())
                .flatMap(folder -> Folders.java(folder).stream())
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Path folder = file.getParent();
                    assertThat(Folders.read(file))
                            .contains("package " + folder.getParent().getFileName() + "." + folder.getFileName() + ";");
                }));
    }

    private static void assertBoth(String what, Bilingual words) {
        assertThat(words.zh()).as(what).matches(".*\\p{IsHan}.*");
        assertThat(words.en()).as(what).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
    }
}
