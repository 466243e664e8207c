package kaiwu.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.spi.Probe;

/** The Chinese gazette as tables: our whole load against a bare FastCSV pass over the same bytes that only counts rows. */
final class TableLoad implements Measure {

    @Override
    public String name() {
        return "table to stored record / bare FastCSV pass (Chinese gazette)";
    }

    @Override
    public double goal() {
        return 0.03;
    }

    @Override
    public Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception {
        List<Path> files = Corpus.unpack(
                samples,
                List.of("patents/cn-cnipa-gazette.zip"),
                scratch.resolve("tables"),
                probe -> probe.form() == Probe.Form.TABLE && probe.hasColumns("filing_id"));
        System.out.printf("  %d files, %.1f MB%n", files.size(), Corpus.bytes(files) / 1e6);
        return Pairs.measure(pairs, () -> Loads.load(files, scratch), () -> pass(files));
    }

    private static long pass(List<Path> files) throws IOException {
        long rows = 0;
        for (Path file : files) {
            try (Reader text = new InputStreamReader(Files.newInputStream(file), Charset.forName("GB18030"));
                    CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
                boolean header = true;
                for (CsvRecord row : csv) {
                    boolean filled = row.getFields().stream().anyMatch(cell -> !cell.isBlank());
                    rows += !header && filled ? 1 : 0;
                    header = false;
                }
            }
        }
        return rows;
    }
}
