package kaiwu.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    void keepsExactlyTheHighestScores() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int[] scores = IntStream.range(0, 60_000).map(i -> random.nextInt(400)).toArray();
        Best best = new Best(500, 100);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= best.least()) {
                best.add(i, scores[i]);
            }
        }
        List<Integer> expected = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> scores[i]).reversed())
                .limit(500)
                .map(i -> scores[i])
                .toList();
        assertThat(Arrays.stream(best.places())
                        .map(place -> scores[place])
                        .boxed()
                        .sorted(Comparator.reverseOrder()))
                .as("seed %d", seed)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void nothingBelowTheLeastAndAllWhereThereAreFew() {
        Best best = new Best(5, 100);
        best.add(7, 100);
        best.add(8, 300);
        assertThat(best.places()).containsExactly(7, 8);
        assertThat(new Best(5, 100).places()).isEmpty();
    }
}
