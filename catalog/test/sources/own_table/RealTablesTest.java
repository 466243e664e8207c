package sources.own_table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kaiwu.Samples;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings against tables that nobody made for them. */
class RealTablesTest {

    @TempDir
    Path folder;

    /** Calls back with each file of the zip whose name ends so, with the mapping beside it when there is one. */
    private void each(String zip, String ending, String mapping, Checked<Input> then) throws IOException {
        Path file = Files.writeString(folder.resolve("a.mapping.yml"), mapping);
        Inputs.walk(Samples.get(zip), none -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                if (input.name().endsWith(ending)) {
                    then.accept(mapping.isEmpty() ? input : Inputs.withSibling(input, Prober.MAPPING, file));
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                throw new AssertionError(problem);
            }
        });
    }

    private interface Checked<T> {
        void accept(T value) throws IOException;
    }

    /** 4,397 rows below the header of the workbook of INPADOC event codes, counted with Python from its XML. */
    @Test
    void aWorkbookIsReadByItsMapping() throws IOException {
        OwnTableReader reader = new OwnTableReader();
        List<Entry> entries = new ArrayList<>();
        each(
                "patents/inpadoc-event-codes.zip",
                ".xlsx",
                "kind: decision\ncolumns: {office: Authority, number.case: Event-code, title.en: Description ENG}\n",
                input -> {
                    Probe probe = Prober.probe(input);
                    reader.split(input, probe, entry -> entries.add(entry.content()));
                });
        assertThat(entries).hasSize(4_397);
        Entry.Cells first = entries.getFirst().parse();
        assertThat(first.first(Field.parse("office"))).hasSize(2);
        assertThat(first.first(Field.parse("number.case"))).isNotEmpty();
    }

    @Test
    void theHeaderOfTheIndianTablesIsUnderstood() throws IOException {
        List<String> proposed = new ArrayList<>();
        each(
                "patents/in-grants.zip",
                "2019_grants.csv",
                "",
                input -> proposed.add(Mapping.propose(Prober.probe(input))));
        assertThat(proposed.getFirst())
                .contains("kind: invention")
                .contains("dates: day-first")
                .contains("number.registration: \"Patent Number\"")
                .contains("number.application: \"Application Number\"")
                .contains("date.filed: \"Date of Application\"")
                .contains("date.priority: \"Date of Priority\"")
                .contains("date.application-published: \"Date of Application Publication\"")
                .contains("title.en: \"Title of Invention\"")
                .contains("party.owner: \"Patentee Name\"");
    }
}
