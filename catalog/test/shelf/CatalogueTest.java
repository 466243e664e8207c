package shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalog.load();

    @Test
    void theKindsStandInTheirOrder() {
        assertThat(catalogue.kinds().keySet())
                .containsExactly(
                        "invention",
                        "utilitymodel",
                        "design",
                        "trademark",
                        "copyright",
                        "software",
                        "variety",
                        "gi",
                        "layout",
                        "heritage",
                        "geneticresource",
                        "traditionalknowledge",
                        "decision",
                        "penalty");
    }

    @Test
    void anOfficeWithoutAFolderWritesPlainNumbers() {
        assertThat(catalogue.numbersOf("ZA").normalise("gi", NumberRole.REGISTRATION, " pgi za/12 "))
                .isEqualTo(Optional.of("PGI-ZA-12"));
    }

    /** The best of five, with room for other work on the machine, which is not the catalogue's. */
    @Test
    void loadingAgainTakesLittleTime() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Catalog.load();
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(best).as("milliseconds").isLessThan(300);
    }
}
