package kaiwu.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How good a merging is, against what is known. Immutable.
 *
 * @param pairs precision and recall over pairs of mentions
 * @param clusters the same over whole clusters: one counts when it is exactly one of the other side's
 * @param mentions B-cubed: for each mention, how much of its cluster is right and how much of its owner is there
 */
record Merged(Score pairs, Score clusters, Score mentions) {

    /** Precision and recall, 0 to 1. */
    record Score(double precision, double recall) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return "P %.4f R %.4f F1 %.4f".formatted(precision, recall, f1());
        }
    }

    static Merged judge(List<?> truth, List<?> ours) {
        Map<Object, Set<Integer>> owners = clusters(truth);
        Map<Object, Set<Integer>> found = clusters(ours);
        Map<List<Object>, Integer> common = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            common.merge(List.of(truth.get(i), ours.get(i)), 1, Integer::sum);
        }
        double right = common.values().stream().mapToDouble(Merged::pairs).sum();
        Set<Set<Integer>> exact = new HashSet<>(owners.values());
        exact.retainAll(new HashSet<>(found.values()));
        double precise = IntStream.range(0, truth.size())
                .mapToDouble(i -> common.getOrDefault(List.of(truth.get(i), ours.get(i)), 0)
                        / (double) found.getOrDefault(ours.get(i), Set.of()).size())
                .average()
                .orElse(1);
        double whole = IntStream.range(0, truth.size())
                .mapToDouble(i -> common.getOrDefault(List.of(truth.get(i), ours.get(i)), 0)
                        / (double) owners.getOrDefault(truth.get(i), Set.of()).size())
                .average()
                .orElse(1);
        return new Merged(
                new Score(right / pairs(found), right / pairs(owners)),
                new Score(exact.size() / (double) found.size(), exact.size() / (double) owners.size()),
                new Score(precise, whole));
    }

    private static Map<Object, Set<Integer>> clusters(List<?> names) {
        Map<Object, Set<Integer>> clusters = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            clusters.computeIfAbsent(names.get(i), name -> new HashSet<>()).add(i);
        }
        return clusters;
    }

    private static double pairs(Map<Object, Set<Integer>> clusters) {
        return clusters.values().stream().mapToDouble(set -> pairs(set.size())).sum();
    }

    private static double pairs(int of) {
        return of * (of - 1.0) / 2;
    }
}
