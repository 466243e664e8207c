package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownVersionsTest {

    @Test
    void itAnswersAsASetOfKeysWithTheirContentsWould() {
        Random random = new Random(20260504);
        KnownVersions known = new KnownVersions();
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
    void oneKeyMayHaveAnyNumberOfContents() {
        KnownVersions known = new KnownVersions();
        Random contents = new Random(1);
        contents.longs(300_000)
                .forEach(content -> assertThat(known.add(42, content)).isTrue());

        assertThat(known.size()).isEqualTo(300_000);
        assertThat(known.add(42, new Random(1).nextLong())).isFalse();
    }

    @Test
    void aMillionVersionsAreKnownAgainAfterEveryGrowth() {
        KnownVersions known = new KnownVersions();
        for (int i = 0; i < 1_000_000; i++) {
            known.add(i, ~i);
        }

        assertThat(known.size()).isEqualTo(1_000_000);
        for (int i = 0; i < 1_000_000; i += 997) {
            assertThat(known.add(i, ~i)).isFalse();
        }
    }

    @Test
    void aKeyOfZeroIsAKeyLikeAnyOther() {
        KnownVersions known = new KnownVersions();

        assertThat(known.add(0, 7)).isTrue();
        assertThat(known.add(0, 7)).isFalse();
        assertThat(known.add(0, 0)).isTrue();
        assertThat(known.add(0, 0)).isFalse();
    }
}
