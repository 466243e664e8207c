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
        Definition scheme = folder.definition(Definition.class);
        return new Scheme(folder.id(), scheme.name(), scheme.keeper(), scheme.edition(), symbols(folder));
    }

    private record Definition(Bilingual name, String keeper, String edition) {}

    private static Map<String, Bilingual> symbols(Folder folder) {
        Path table = folder.path().resolve("symbols.tsv");
        Map<String, Bilingual> symbols = new LinkedHashMap<>();
        for (String line : lines(table, folder)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3 || symbols.put(cells[0], new Bilingual(cells[1], cells[2])) != null) {
                throw folder.fault("(symbols.tsv)", "needs each symbol once, with zh and en, in this line: " + line);
            }
        }
        return symbols;
    }

    private static List<String> lines(Path table, Folder folder) {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException wrong) {
            throw folder.fault("(symbols.tsv)", "could not be read: " + wrong);
        }
    }
}
