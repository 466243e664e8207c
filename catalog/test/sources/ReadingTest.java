package sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import org.junit.jupiter.api.Test;

/** The contract that every reader is held to, shown on an invented register of kite patterns. */
class ReadingTest {

    /** Columns no, title, shape; a row without number is rejected, a row named "lost" is passed over in silence. */
    private static final class Kites implements TableReader {

        private final String kind;

        Kites(String kind) {
            this.kind = kind;
        }

        @Override
        public boolean recognises(Probe probe) {
            return probe.hasColumns("no", "title", "shape");
        }

        @Override
        public void read(Row row, Sink sink) {
            if (row.get("no").isBlank()) {
                sink.problem(Problem.rejected("no-number", "no", "the row has no number"));
            } else if (!row.get("title").equals("lost")) {
                sink.record(new RecordDraft(kind, "ZZ")
                        .number(NumberRole.REGISTRATION, row.get("no"))
                        .title("en", row.get("title"))
                        .fact("shape", row.get("shape")));
            }
        }
    }

    @Test
    void documentsAreRecordsAndRejections() {
        Reading reading = Reading.of(new Kites("design"), "no,title,shape\n1,Swallow,\n,Dragon,\n");

        assertThat(reading.documents()).isEqualTo(2);
        assertThat(reading.version().titles().getFirst().text()).isEqualTo("Swallow");
        assertThat(reading.count("no-number")).isEqualTo(1);
    }

    @Test
    void aDocumentThatVanishesFails() {
        assertThatThrownBy(() -> Reading.of(new Kites("design"), "no,title,shape\n1,lost,\n"))
                .hasMessageContaining("records and rejections of the document");
    }

    @Test
    void aFactThatTheKindDoesNotDeclareFails() {
        assertThatThrownBy(() -> Reading.of(new Kites("design"), "no,title,shape\n1,Swallow,winged\n"))
                .hasMessageContaining("kinds/design/kind.yml declares no field 'shape'");
    }

    @Test
    void aKindWithoutAFolderFails() {
        assertThatThrownBy(() -> Reading.of(new Kites("kite"), "no,title,shape\n1,Swallow,\n"))
                .hasMessageContaining("there is no folder kinds/kite");
    }

    @Test
    void aFileOfAnotherSourceFails() {
        assertThatThrownBy(() -> Reading.of(new Kites("design"), "name,colour\nSwallow,red\n"))
                .hasMessageContaining("recognised");
    }
}
