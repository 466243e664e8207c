package kaiwu.bench.alike;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.IDN;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kaiwu.alike.Comparison;

/**
 * Real pairs of a mark and a domain name that its owner complained of under the UDRP, against the same marks and domain names
 * shuffled: how well the likeness tells them apart, and which real pairs it takes for unlike.
 */
final class UdrpPairs {

    private static final long SEED = 1637;
    private static final int WORST = 25;

    private UdrpPairs() {}

    private record Pair(String mark, String domain, double value) {}

    static void run(Path samples) throws IOException {
        List<String[]> rows = rows(samples);
        List<Pair> real = rows.stream().map(row -> pair(row[0], row[1])).toList();
        List<String[]> others = new ArrayList<>(rows);
        Collections.shuffle(others, new Random(SEED));
        List<Pair> shuffled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i)[0].equalsIgnoreCase(others.get(i)[0])) {
                shuffled.add(pair(rows.get(i)[0], others.get(i)[1]));
            }
        }
        double[] unlike = shuffled.stream().mapToDouble(Pair::value).sorted().toArray();
        System.out.printf(
                "%n%,d pairs of mark and domain name of the UDRP, %,d shuffled (seed %d): area under the curve %.4f%n",
                real.size(), unlike.length, SEED, area(real, unlike));
        for (double share : new double[] {0.001, 0.01, 0.05}) {
            double bound = unlike[(int) Math.min(unlike.length - 1, Math.ceil(unlike.length * (1 - share)))];
            long found = real.stream().filter(pair -> pair.value() > bound).count();
            System.out.printf(
                    "  at %.1f %% of the shuffled pairs taken for alike, %.2f %% of the real ones are (likeness over %.2f)%n",
                    100 * share, 100.0 * found / real.size(), bound);
        }
        System.out.println("  real pairs that are least alike to it:");
        real.stream()
                .sorted(Comparator.comparingDouble(Pair::value).thenComparing(Pair::domain))
                .limit(WORST)
                .forEach(pair -> System.out.printf("    %.2f  %s | %s%n", pair.value(), pair.mark(), pair.domain()));
    }

    private static Pair pair(String mark, String domain) {
        return new Pair(mark, domain, new Comparison(mark).with(words(domain)).value());
    }

    /** The name without its top level, hyphens as blanks, letters of other scripts as they are. */
    private static String words(String domain) {
        String shown = IDN.toUnicode(domain);
        int dot = shown.indexOf('.');
        return (dot > 0 ? shown.substring(0, dot) : shown).replace('-', ' ');
    }

    /** The chance that a real pair is more alike than a shuffled one, equals counting half. */
    private static double area(List<Pair> real, double[] sorted) {
        double sum = 0;
        for (Pair pair : real) {
            sum += (below(sorted, pair.value()) + below(sorted, Math.nextUp(pair.value()))) / 2.0;
        }
        return sum / ((double) real.size() * sorted.length);
    }

    private static int below(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        return at;
    }

    private static List<String[]> rows(Path samples) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("other/cases.zip"));
                BufferedReader lines =
                        Files.newBufferedReader(zip.getPath("cases/udrp-decisions/mark-domain-outcome.csv"))) {
            return lines.lines()
                    .skip(1)
                    .map(UdrpPairs::cells)
                    .filter(cells -> cells.length == 6 && !cells[4].isBlank() && !cells[5].isBlank())
                    .map(cells -> new String[] {cells[4], cells[5]})
                    .toList();
        }
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(line.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
