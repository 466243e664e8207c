package offices;

import static org.assertj.core.api.Assertions.assertThat;

import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.NumberForms;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import org.junit.jupiter.api.Test;
import shelf.Catalog;
import sources.Reading;

/** Number forms against the numbers of a real gazette, the counts taken beforehand by another program. */
class RealNumbersTest {

    /** Sorts each row of the Chinese gazette by what becomes of its application number. */
    private record Sorting(NumberForms numbers) implements TableReader {

        @Override
        public boolean recognises(Probe probe) {
            return probe.hasColumns("filing_id", "authorization_notice_id", "designer");
        }

        @Override
        public void read(Row row, Sink sink) {
            boolean accepted = numbers.normalise("invention", NumberRole.APPLICATION, row.get("filing_id"))
                    .isPresent();
            boolean ruined = row.get("filing_id").contains("E+");
            String code = accepted ? "accepted" : ruined ? "ruined" : "refused";
            sink.problem(Problem.rejected(code, "filing_id", row.get("filing_id")));
        }
    }

    @Test
    void everyWholeNumberOfTheGazetteHasItsCheckDigitAndEveryRuinedOneIsRefused() {
        Reading gazette = Reading.ofSample(new Sorting(Catalog.load().numbersOf("CN")), "patents/cn-cnipa-gazette.zip");

        assertThat(gazette.count("accepted")).isEqualTo(28_079);
        assertThat(gazette.count("ruined")).isEqualTo(45_741);
        assertThat(gazette.count("refused")).isZero();
    }
}
