package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Scheme;

/**
 * Understands {@code scheme.yml} and the {@code symbols.tsv} that may lie beside it. Keys: {@code name} (zh, en), {@code
 * keeper}, {@code edition}. Each line of the table is a symbol, its Chinese and its English words, separated by tabs;
 * lines that begin with {@code #} are remarks.
 */
final class SchemePage {

    private SchemePage() {}

    static Scheme read(Folder folder) {
        Page page = folder.definition();
        Scheme scheme = new Scheme(
                folder.id(), page.words("name"), page.text("keeper"), page.text("edition"), symbols(folder, page));
        page.done();
        return scheme;
    }

    private static Map<String, Bilingual> symbols(Folder folder, Page page) {
        Path table = folder.path().resolve("symbols.tsv");
        Map<String, Bilingual> symbols = new LinkedHashMap<>();
        for (String line : lines(table, page)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3 || symbols.put(cells[0], new Bilingual(cells[1], cells[2])) != null) {
                throw page.fault("(symbols.tsv)", "needs each symbol once, with zh and en, in this line: " + line);
            }
        }
        return symbols;
    }

    private static List<String> lines(Path table, Page page) {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException wrong) {
            throw page.fault("(symbols.tsv)", "could not be read: " + wrong);
        }
    }
}
