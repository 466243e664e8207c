package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.spi.TermPair;

/**
 * Understands the files {@code *.terms.tsv} of a scheme's folder. Each line is a Chinese term, its English words separated by
 * semicolons, a place of the IPC or nothing, and {@code sure} or {@code usual}, separated by tabs; lines that begin with
 * {@code #} are remarks. A Chinese term stands once in all files of the folder.
 */
final class TermTable {

    private static final String SUFFIX = ".terms.tsv";

    private TermTable() {}

    static List<TermPair> read(Folder folder) {
        List<TermPair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        pairs.add(pair(line, seen, folder));
                    }
                }
            }
        } catch (IOException wrong) {
            throw folder.fault("(*" + SUFFIX + ")", "could not be read: " + wrong);
        }
        return pairs;
    }

    private static TermPair pair(String line, Set<String> seen, Folder folder) {
        String[] cells = line.split("\t", -1);
        boolean whole = cells.length == 4
                && !cells[0].isBlank()
                && !cells[1].isBlank()
                && (cells[3].equals("sure") || cells[3].equals("usual"));
        if (!whole || !seen.add(cells[0])) {
            throw folder.fault(
                    "(*" + SUFFIX + ")",
                    "needs each term once, with en, place and sure or usual, in this line: " + line);
        }
        return new TermPair(
                cells[0],
                Arrays.stream(cells[1].split(";")).map(String::strip).toList(),
                cells[2],
                cells[3].equals("sure"));
    }
}
