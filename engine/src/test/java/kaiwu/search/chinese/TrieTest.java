package kaiwu.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrieTest {

    private static final long SEED = 1637;

    @Test
    void everyWordHasItsCostAndNothingElseIsAWord() {
        Random random = new Random(SEED);
        SortedMap<String, Integer> words = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            words.put(word(random), 1 + random.nextInt(Trie.MAX_COST));
        }
        Trie trie = Trie.of(words);
        words.forEach((word, cost) -> assertThat(trie.cost(word)).as(word).isEqualTo(cost));
        for (int i = 0; i < 20_000; i++) {
            String word = word(random);
            assertThat(trie.cost(word)).as("seed %d: %s", SEED, word).isEqualTo(words.getOrDefault(word, 0));
        }
    }

    @Test
    void aTrieThatWasWrittenReadsBackTheSame() throws IOException {
        SortedMap<String, Integer> words = new TreeMap<>();
        words.put("电", 9);
        words.put("电池", 7);
        words.put("池", 255);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trie.of(words).write(new DataOutputStream(bytes));
        Trie read = Trie.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        words.forEach((word, cost) -> assertThat(read.cost(word)).isEqualTo(cost));
        assertThat(read.cost("电离")).isZero();
    }

    @Test
    void noWordsMakeATrieThatKnowsNone() {
        assertThat(Trie.of(new TreeMap<>()).cost("电")).isZero();
        assertThat(Trie.of(new TreeMap<>()).after(Trie.ROOT, '电')).isEqualTo(Trie.NONE);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            word.append((char) (0x4E00 + random.nextInt(40)));
        }
        return word.toString();
    }
}
