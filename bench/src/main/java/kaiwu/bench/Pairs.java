package kaiwu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Two ways to do the same work, measured in pairs A-B-B-A. The ratio of a pair is peer cost over our cost: 1 is as fast as the
 * peer, 0.5 half as fast.
 */
final class Pairs {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Pairs that are run first and not counted, while the JDK compiles. */
    private static final int WARM_UP = 4;

    private static final long SHORTEST_NANOS = 1_000_000_000;

    private Pairs() {}

    /** One run: CPU seconds of the whole process, and what came out, for comparison. */
    record Run(double cpuSeconds, long answer) {}

    /**
     * What the pairs showed.
     *
     * @param ratio median of the pairs' ratios
     * @param low lower end of the 95 % interval (bootstrap over pairs)
     * @param high upper end
     * @param ourSeconds median CPU seconds of our runs
     * @param peerSeconds median CPU seconds of the peer's runs
     * @param answer what both answered
     */
    record Outcome(double ratio, double low, double high, double ourSeconds, double peerSeconds, long answer) {}

    /**
     * @param pairs how many pairs, after those that warm up
     * @throws IllegalStateException when ours and the peer's answers differ: the ratio would mean nothing
     */
    static Outcome measure(int pairs, Callable<Long> ours, Callable<Long> peer) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> our = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        long answer = 0;
        for (int pair = -WARM_UP; pair < pairs; pair++) {
            boolean oursFirst = pair % 2 == 0;
            Run first = run(oursFirst ? ours : peer);
            Run second = run(oursFirst ? peer : ours);
            Run mine = oursFirst ? first : second;
            Run other = oursFirst ? second : first;
            if (mine.answer() != other.answer()) {
                throw new IllegalStateException("the answers differ, ours %d and the peer's %d: the ratio is void"
                        .formatted(mine.answer(), other.answer()));
            }
            answer = mine.answer();
            System.out.printf(
                    "  %s: ours %.2f s, peer %.3f s, ratio %.3f%n",
                    pair < 0 ? "warm-up" : "pair " + (pair + 1),
                    mine.cpuSeconds(),
                    other.cpuSeconds(),
                    other.cpuSeconds() / mine.cpuSeconds());
            if (pair >= 0) {
                ratios.add(other.cpuSeconds() / mine.cpuSeconds());
                our.add(mine.cpuSeconds());
                theirs.add(other.cpuSeconds());
            }
        }
        double[] interval = bootstrap(ratios);
        return new Outcome(median(ratios), interval[0], interval[1], median(our), median(theirs), answer);
    }

    /** The work, so many times that a hundredth of a second more or less does not matter, and the mean of them. */
    private static Run run(Callable<Long> work) throws Exception {
        System.gc();
        long cpu = PROCESS.getProcessCpuTime();
        long answer = work.call();
        int times = 1;
        for (; PROCESS.getProcessCpuTime() - cpu < SHORTEST_NANOS; times++) {
            if (work.call() != answer) {
                throw new IllegalStateException("the same work answered differently the second time");
            }
        }
        return new Run((PROCESS.getProcessCpuTime() - cpu) / 1e9 / times, answer);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static double[] bootstrap(List<Double> ratios) {
        Random random = new Random(1637);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            List<Double> drawn = new ArrayList<>();
            for (int j = 0; j < ratios.size(); j++) {
                drawn.add(ratios.get(random.nextInt(ratios.size())));
            }
            medians.add(median(drawn));
        }
        Collections.sort(medians);
        return new double[] {medians.get(50), medians.get(1949)};
    }
}
