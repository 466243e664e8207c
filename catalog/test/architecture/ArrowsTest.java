package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables of ARCHITECTURE.md, held against the classes of the engine and the catalogue. */
class ArrowsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                    "kaiwu", "shelf", "kinds", "sources", "offices", "schemes", "indicators", "plans", "procedures");

    private final ArrowTable tables = ArrowTable.read();

    @Test
    void everyPackageHasARow() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            Place place = Place.of(each.getPackageName());
            if (!tables.places().contains(place.row())) {
                strangers.add(each.getPackageName());
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void aPlaceUsesOnlyWhatItsRowNames() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            for (Dependency use : each.getDirectDependenciesFromSelf()) {
                Place from = Place.of(each.getPackageName());
                Place to = Place.of(use.getTargetClass().getBaseComponentType().getPackageName());
                boolean allowed = tables.mayUse(from.row(), to.row()) && !from.isStrangerTo(to);
                if (to.isOurs() && !from.equals(to) && !allowed) {
                    wrong.add(from + " uses " + to + ": " + each.getName() + " -> "
                            + use.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLibraryIsNamedOnlyWhereItIsWrapped() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String row = Place.of(each.getPackageName()).row();
            for (Dependency use : each.getDirectDependenciesFromSelf()) {
                String used = use.getTargetClass().getBaseComponentType().getPackageName();
                if (!tables.mayUseLibrary(row, used)) {
                    wrong.add(row + " uses " + used + ": " + each.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theKernelNeedsNothingButTheJdk() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            if (!each.getPackageName().startsWith("kaiwu.kernel")) {
                continue;
            }
            for (Dependency use : each.getDirectDependenciesFromSelf()) {
                String used = use.getTargetClass().getBaseComponentType().getPackageName();
                if (!used.isEmpty() && !used.matches("(java|kaiwu\\.kernel|org\\.jspecify)(\\..*)?")) {
                    wrong.add(each.getName() + " -> " + used);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void engineAndCatalogueAreBothLookedAt() {
        assertThat(CLASSES.contain("kaiwu.lake.RecordJson")).isTrue();
        assertThat(CLASSES.contain("offices.cn.CnNumbers")).isTrue();
    }

    @Test
    void theTablesAreReadWhole() {
        assertThat(tables.places()).contains("kernel", "spi", "search", "shelf", "catalogue folder", "server");
        assertThat(tables.mayUse("search", "lake")).isTrue();
        assertThat(tables.mayUse("search", "ingest")).isFalse();
        assertThat(tables.mayUse("kernel", "spi")).isFalse();
        assertThat(tables.mayUseLibrary("search", "org.apache.lucene.index")).isTrue();
        assertThat(tables.mayUseLibrary("lake", "org.apache.lucene.index")).isFalse();
    }
}
