package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Mark;
import kaiwu.spi.NameWord;

/**
 * The words in owners' names: every {@code names/<folder>/words.tsv}. Each line is a class, the word its forms stand for,
 * ST.3 codes separated by blanks, the forms separated by {@code |}, and a {@link Mark}; lines that begin with {@code #} are remarks.
 */
public final class NameWords {

    private static final String FILE = "words.tsv";

    private NameWords() {}

    /**
     * Reads all of them.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and line, when a line is not as said, or a form stands twice
     */
    public static List<NameWord> load() {
        return Place.read(NameWords::load);
    }

    static List<NameWord> load(Path root) {
        List<NameWord> words = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        for (Path folder : Place.folders(root, "names", FILE)) {
            String name = "names/" + Place.idOf(folder) + "/" + FILE;
            for (String line : lines(folder.resolve(FILE), name)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(word(line, name, forms));
                }
            }
        }
        return List.copyOf(words);
    }

    private static NameWord word(String line, String name, Set<String> forms) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw fault(name, "needs class, word, countries, forms and mark in this line: " + line);
        }
        NameWord.Type type = Arrays.stream(NameWord.Type.values())
                .filter(known -> known.name().equals(cells[0].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> fault(name, "names the class '" + cells[0] + "', which there is not"));
        List<String> written = List.of(cells[3].split("\\|", -1));
        for (String form : written) {
            if (form.isBlank() || !forms.add(form)) {
                throw fault(name, "has the form '" + form + "' twice, or an empty one, in this line: " + line);
            }
        }
        Mark mark = Arrays.stream(Mark.values())
                .filter(known -> known.toString().equals(cells[4]))
                .findFirst()
                .orElseThrow(() -> fault(name, "has the mark '" + cells[4] + "', which there is not"));
        return new NameWord(
                type, cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ")), written, mark);
    }

    private static List<String> lines(Path table, String name) {
        try {
            return Files.readAllLines(table);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, name + ": could not be read", wrong);
        }
    }

    private static KaiwuException fault(String name, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, name + ": " + what);
    }
}
