package kaiwu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongPairsTest {

    @Test
    void asASetItAnswersAsOneOfListsWould() {
        Random random = new Random(20260504);
        LongPairs known = LongPairs.set();
        Set<List<Long>> set = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            // Keys far from random, so that many fall into neighbouring places.
            long key = (long) random.nextInt(1, 50_000) << 4;
            long content = random.nextInt(3);

            assertThat(known.add(key, content)).isEqualTo(set.add(List.of(key, content)));
        }
        assertThat(known.size()).isEqualTo(set.size());
    }

    @Test
    void oneFirstMayHaveAnyNumberOfSeconds() {
        LongPairs known = LongPairs.set();
        Random contents = new Random(1);
        contents.longs(300_000)
                .forEach(content -> assertThat(known.add(42, content)).isTrue());

        assertThat(known.size()).isEqualTo(300_000);
        assertThat(known.add(42, new Random(1).nextLong())).isFalse();
    }

    @Test
    void aMillionPairsAreKnownAgainAfterEveryGrowth() {
        LongPairs known = LongPairs.set();
        for (int i = 0; i < 1_000_000; i++) {
            known.add(i, ~i);
        }

        assertThat(known.size()).isEqualTo(1_000_000);
        for (int i = 0; i < 1_000_000; i += 997) {
            assertThat(known.add(i, ~i)).isFalse();
        }
    }

    @Test
    void aFirstOfZeroIsLikeAnyOther() {
        LongPairs known = LongPairs.set();

        assertThat(known.add(0, 7)).isTrue();
        assertThat(known.add(0, 7)).isFalse();
        assertThat(known.add(0, 0)).isTrue();
        assertThat(known.add(0, 0)).isFalse();
    }

    @Test
    void asAMapItAnswersAsOneOfBoxedNumbersWould() {
        Random random = new Random(20261128);
        LongPairs pairs = LongPairs.map();
        Map<Long, Long> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            long first = (long) random.nextInt(1, 90_000) << 4;
            long second = random.nextLong(1, 4);

            Long before = map.putIfAbsent(first, second);
            assertThat(pairs.putIfAbsent(first, second)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(pairs.size()).isEqualTo(map.size());
    }
}
