package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import kaiwu.lake.KnownVersions.Standing;
import org.junit.jupiter.api.Test;

class KnownVersionsTest {

    @Test
    void itAnswersAsAMapOfKeysToContentsWould() {
        Random random = new Random(20260504);
        KnownVersions known = new KnownVersions();
        Map<Long, Long> map = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            // Keys far from random, so that many fall into neighbouring places.
            long key = (long) random.nextInt(1, 50_000) << 4;
            long content = random.nextInt(3);
            Long before = map.put(key, content);
            Standing expected = before == null ? Standing.NEW : before == content ? Standing.SAME : Standing.CHANGED;

            assertThat(known.put(key, content)).isEqualTo(expected);
        }
        assertThat(known.size()).isEqualTo(map.size());
    }

    @Test
    void aKeyOfZeroIsAKeyLikeAnyOther() {
        KnownVersions known = new KnownVersions();

        assertThat(known.put(0, 7)).isEqualTo(Standing.NEW);
        assertThat(known.put(0, 7)).isEqualTo(Standing.SAME);
    }
}
