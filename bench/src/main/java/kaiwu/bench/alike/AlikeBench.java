package kaiwu.bench.alike;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kaiwu.alike.AlikeIndex;
import kaiwu.alike.AlikeName;
import kaiwu.alike.AlikeQuery;
import kaiwu.alike.Named;
import shelf.Catalog;

/**
 * {@code ./kaiwu bench alike [MARKS]}: recall of planted changes among the first fifty, and the seconds of CPU that a question
 * takes, on one thread, over five million made marks or as many as asked; then {@link UdrpPairs}.
 */
public final class AlikeBench {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final long SEED = 1637;
    private static final int EACH = 300;
    private static final int FIRST = 50;
    private static final double RECALL = 0.98;
    private static final double MILLIS = 250;

    private AlikeBench() {}

    public static void run(Path samples, int marks) throws IOException {
        ChangeTables tables = new ChangeTables(samples);
        Path scratch = Files.createTempDirectory("kaiwu-alike");
        try {
            AlikeIndex index = AlikeIndex.open(scratch, Catalog.load());
            long began = System.nanoTime();
            Map<Change, List<Planted>> planted = plant(index, tables, marks);
            System.out.printf(
                    "%,d made marks, seed %d, %,d spellings, written in %.0f s%n",
                    marks, SEED, index.size(), (System.nanoTime() - began) / 1e9);
            ask(index, planted);
        } finally {
            try (Stream<Path> files = Files.list(scratch)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(scratch);
        }
        UdrpPairs.run(samples);
    }

    /** A copy, and the mark it was made from. */
    private record Planted(String copy, Named mark) {}

    private static Map<Change, List<Planted>> plant(AlikeIndex index, ChangeTables tables, int marks) {
        Map<Change, List<Planted>> planted = new EnumMap<>(Change.class);
        Random random = new Random(SEED + 1);
        int every = Math.max(1, marks / (EACH * Change.values().length * 4));
        Stream<Named> all = new MadeMarks(SEED, tables.characters())
                .stream(marks).peek(mark -> {
                    if (random.nextInt(every) == 0) {
                        Change change = Change.values()[random.nextInt(Change.values().length)];
                        List<Planted> list = planted.computeIfAbsent(change, c -> new ArrayList<>());
                        Optional<String> copy =
                                change.of(mark.name(), random, tables).filter(c -> !c.equals(mark.name()));
                        if (copy.isPresent() && list.size() < EACH) {
                            list.add(new Planted(copy.get(), mark));
                        }
                    }
                });
        index.take("made", all);
        return planted;
    }

    private static void ask(AlikeIndex index, Map<Change, List<Planted>> planted) {
        planted.values()
                .forEach(list ->
                        list.stream().limit(20).forEach(one -> index.search(AlikeQuery.of(one.copy(), FIRST))));
        System.out.printf("%n| change | asked | recall@%d | goal | met | ms median | ms p95 | missed |%n", FIRST);
        System.out.println("|---|---|---|---|---|---|---|---|");
        List<Double> all = new ArrayList<>();
        for (Change change : Change.values()) {
            List<Planted> copies = planted.getOrDefault(change, List.of());
            double[] millis = new double[copies.size()];
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < copies.size(); i++) {
                Planted one = copies.get(i);
                long began = THREAD.getCurrentThreadCpuTime();
                List<AlikeName> found = index.search(AlikeQuery.of(one.copy(), FIRST));
                millis[i] = (THREAD.getCurrentThreadCpuTime() - began) / 1e6;
                if (found.stream().noneMatch(name -> name.id().equals(one.mark().id()))) {
                    missed.add(one.copy() + " < " + one.mark().name());
                }
            }
            Arrays.sort(millis);
            Arrays.stream(millis).forEach(all::add);
            double recall = 1 - (double) missed.size() / copies.size();
            System.out.printf(
                    "| %s | %d | %.3f | %.2f | %s | %.0f | %.0f | %s |%n",
                    change,
                    copies.size(),
                    recall,
                    RECALL,
                    recall >= RECALL ? "yes" : "no",
                    at(millis, 0.5),
                    at(millis, 0.95),
                    String.join("; ", missed.stream().limit(5).toList()));
        }
        double[] millis = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%nA question, CPU time of its one thread: median %.0f ms, p95 %.0f ms, longest %.0f ms (goal %.0f ms)%n",
                at(millis, 0.5), at(millis, 0.95), at(millis, 1), MILLIS);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
