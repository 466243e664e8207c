package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Concordance;
import kaiwu.spi.Scheme;

/**
 * Understands {@code scheme.yml} and the tables that may lie beside it. In {@code symbols.tsv} each line is a symbol, its
 * Chinese and its English words; in {@code gathers.tsv} a symbol and, separated by blanks, the places of the other scheme that
 * it gathers. Cells are separated by tabs; lines that begin with {@code #} are remarks.
 */
final class SchemePage {

    private static final String SYMBOLS = "symbols.tsv";
    private static final String GATHERS = "gathers.tsv";

    private SchemePage() {}

    /**
     * @param wordsOf another scheme of the same symbols, whose words this one's own are added to
     * @param gathers the other scheme whose places its symbols gather
     */
    private record Definition(
            Bilingual name, String keeper, String edition, Optional<String> wordsOf, Optional<String> gathers) {}

    static Scheme read(Folder folder) {
        Definition scheme = folder.definition(Definition.class);
        Map<String, Bilingual> symbols = new LinkedHashMap<>();
        scheme.wordsOf()
                .ifPresent(other -> symbols.putAll(
                        symbols(folder, folder.path().resolveSibling(other).resolve(SYMBOLS))));
        symbols.putAll(symbols(folder, folder.path().resolve(SYMBOLS)));
        return new Scheme(
                folder.id(),
                scheme.name(),
                scheme.keeper(),
                scheme.edition(),
                Collections.unmodifiableMap(symbols),
                scheme.gathers().map(other -> new Concordance(other, gathered(folder))));
    }

    private static Map<String, Bilingual> symbols(Folder folder, Path table) {
        Map<String, Bilingual> symbols = new LinkedHashMap<>();
        for (String line : lines(table, folder)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3 || symbols.put(cells[0], new Bilingual(cells[1], cells[2])) != null) {
                throw folder.fault("(symbols.tsv)", "needs each symbol once, with zh and en, in this line: " + line);
            }
        }
        return symbols;
    }

    private static Map<String, List<String>> gathered(Folder folder) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String line : lines(folder.path().resolve(GATHERS), folder)) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 2 || places.put(cells[0], List.of(cells[1].split(" "))) != null) {
                throw folder.fault("(gathers.tsv)", "needs each symbol once, with its places, in this line: " + line);
            }
        }
        return Collections.unmodifiableMap(places);
    }

    private static List<String> lines(Path table, Folder folder) {
        try {
            return Files.exists(table)
                    ? Files.readAllLines(table).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException wrong) {
            throw folder.fault("(" + table.getFileName() + ")", "could not be read: " + wrong);
        }
    }
}
