package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Commitment;

/**
 * Understands {@code commitments.tsv}: UTF-8, one commitment a line, columns parted by tabs under the heading {@link
 * #COLUMNS}. {@code units} and {@code measured_by} are lists parted by {@code ;}, {@code measured_by} may be empty, no
 * other cell may. The first letter of an id tells its kind: G goal, K indicator, A action.
 */
final class CommitmentTable {

    static final List<String> COLUMNS = List.of(
            "id",
            "section",
            "zh",
            "en",
            "units",
            "lead",
            "measured_by",
            "answer_zh",
            "answer_en",
            "address",
            "state",
            "theme");

    private static final int MEASURED_BY = COLUMNS.indexOf("measured_by");

    private CommitmentTable() {}

    /**
     * Reads a whole table.
     *
     * @param file how messages name it
     */
    static List<Commitment> read(Path path, String file) {
        List<String> lines = lines(path, file);
        if (lines.isEmpty() || !Arrays.asList(lines.getFirst().split("\t", -1)).equals(COLUMNS)) {
            throw fault(file, 1, "heading", "must be " + String.join(", ", COLUMNS));
        }
        List<Commitment> commitments = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            commitments.add(read(file, i + 1, lines.get(i).split("\t", -1)));
        }
        return commitments;
    }

    private static Commitment read(String file, int line, String[] cells) {
        if (cells.length != COLUMNS.size()) {
            throw fault(file, line, "line", "has " + cells.length + " cells, not " + COLUMNS.size());
        }
        for (int i = 0; i < cells.length; i++) {
            if (i != MEASURED_BY && cells[i].isBlank()) {
                throw fault(file, line, COLUMNS.get(i), "is blank");
            }
        }
        return new Commitment(
                cells[0],
                kind(file, line, cells[0]),
                cells[1],
                new Bilingual(cells[2], cells[3]),
                list(cells[4]),
                word(file, line, "lead", cells[5], Commitment.Lead.class),
                list(cells[MEASURED_BY]),
                new Commitment.Answer(
                        new Bilingual(cells[7], cells[8]),
                        cells[9],
                        word(file, line, "state", cells[10], Commitment.State.class),
                        cells[11]));
    }

    private static List<String> lines(Path path, String file) {
        try {
            return Files.readAllLines(path);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + file, wrong);
        }
    }

    private static Commitment.Kind kind(String file, int line, String id) {
        return switch (id.charAt(0)) {
            case 'G' -> Commitment.Kind.GOAL;
            case 'K' -> Commitment.Kind.INDICATOR;
            case 'A' -> Commitment.Kind.ACTION;
            default -> throw fault(file, line, "id", "must begin with G, K or A, not '" + id + "'");
        };
    }

    private static List<String> list(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(";", -1));
    }

    private static <E extends Enum<E>> E word(String file, int line, String column, String word, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw fault(
                file,
                line,
                column,
                "must be one of " + Arrays.toString(type.getEnumConstants()) + ", not '" + word + "'");
    }

    private static KaiwuException fault(String file, int line, String column, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, file + ", line " + line + ": " + column + " " + what);
    }
}
