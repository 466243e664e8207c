package kaiwu.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kaiwu.letters.Hanzi;
import kaiwu.letters.Sound;

/**
 * Which groups of names are worth comparing. Each group leaves its number under several keys, of which a misspelt, shortened or
 * reordered name keeps at least one; groups under one key are compared. Under a crowded key each is compared with its
 * neighbours and with the most written name only, so that the work grows with the names and not with their pairs.
 */
final class Candidates {

    private static final int BITS = 24;
    private static final int FEW = 12;
    private static final int NEIGHBOURS = 2;
    private static final int BANDS = 3;

    private final List<Group> groups;

    /**
     * @param groups at most 16,777,216, in the order of their names, so that neighbours are alike
     */
    Candidates(List<Group> groups) {
        if (groups.size() >= 1 << BITS) {
            throw new IllegalArgumentException("at most 2^24 groups of names, not " + groups.size());
        }
        this.groups = groups;
    }

    /** Pairs of group numbers, the smaller one in the upper half; each once, ascending. */
    long[] pairs() {
        long[][] keys = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(this::keys)
                .toArray(long[][]::new);
        long[] entries = Arrays.stream(keys).flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(entries);
        Pairs pairs = new Pairs(groups.size());
        for (int from = 0; from < entries.length; ) {
            int to = from + 1;
            while (to < entries.length && entries[to] >>> BITS == entries[from] >>> BITS) {
                to++;
            }
            block(entries, from, to, pairs);
            from = to;
        }
        return pairs.sorted();
    }

    private void block(long[] entries, int from, int to, Pairs pairs) {
        boolean few = to - from <= FEW;
        int hub = number(entries[from]);
        for (int i = from; i < to && !few; i++) {
            int other = number(entries[i]);
            hub = groups.get(other).records > groups.get(hub).records ? other : hub;
        }
        for (int i = from; i < to; i++) {
            int last = few ? to : Math.min(to, i + 1 + NEIGHBOURS);
            for (int j = i + 1; j < last; j++) {
                pairs.add(number(entries[i]), number(entries[j]));
            }
            if (!few) {
                pairs.add(number(entries[i]), hub);
            }
        }
    }

    private static int number(long entry) {
        return (int) (entry & ((1 << BITS) - 1));
    }

    private long[] keys(int number) {
        ParsedName name = groups.get(number).name;
        if (name.words().isEmpty()) {
            return new long[0];
        }
        String plain = name.plain();
        long[] keys = new long[9 + BANDS];
        int n = 0;
        keys[n++] = key('=', plain);
        String sound = name.isHan() ? Hanzi.reading(plain) : Sound.of(plain);
        keys[n++] = key('~', sound);
        keys[n++] = key('s', name.stem());
        String core = name.stem().length() >= 5 ? name.stem() : plain;
        if (core.length() >= 5) {
            int half = core.length() / 2;
            int upper = (core.length() + 1) / 2;
            keys[n++] = key('<', core.substring(0, half));
            keys[n++] = key('>', core.substring(core.length() - half));
            if (upper != half) {
                keys[n++] = key('<', core.substring(0, upper));
                keys[n++] = key('>', core.substring(core.length() - upper));
            }
        }
        if (name.words().size() > 1) {
            keys[n++] = key('.', beginnings(name));
            keys[n++] = key('w', firstProper(name));
        }
        if (sound.length() >= 9) {
            for (int band = 0; band < BANDS; band++) {
                keys[n++] = key((char) ('0' + band), least(sound, 2 * band) + "/" + least(sound, 2 * band + 1));
            }
        }
        long[] entries = new long[n];
        for (int i = 0; i < n; i++) {
            entries[i] = keys[i] << BITS | number;
        }
        return entries;
    }

    private static String firstProper(ParsedName name) {
        return name.words().stream()
                .filter(ParsedName.Word::proper)
                .findFirst()
                .orElse(name.words().getFirst())
                .text();
    }

    private static String beginnings(ParsedName name) {
        StringBuilder beginnings = new StringBuilder();
        for (ParsedName.Word word : name.words()) {
            String concept = word.concept();
            beginnings.append(concept, 0, Math.min(3, concept.length())).append('.');
        }
        return beginnings.toString();
    }

    /** The smallest of many hashes of three letters in a row: like names often have it in common (MinHash). */
    private static long least(String letters, int seed) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i + 3 <= letters.length(); i++) {
            long three =
                    ((long) letters.charAt(i) << 32) | ((long) letters.charAt(i + 1) << 16) | letters.charAt(i + 2);
            least = Math.min(least, mixed(three + seed * 0x9E3779B97F4A7C15L));
        }
        return least;
    }

    private static long key(char sort, String text) {
        long hash = sort;
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    private static long mixed(long x) {
        long y = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /** A growing list of pairs. */
    private static final class Pairs {

        private long[] pairs;
        private int size;

        Pairs(int groups) {
            pairs = new long[Math.max(16, 4 * groups)];
        }

        void add(int a, int b) {
            if (a == b) {
                return;
            }
            if (size == pairs.length) {
                compact();
                if (size > pairs.length / 2) {
                    pairs = Arrays.copyOf(pairs, pairs.length * 2);
                }
            }
            pairs[size++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        }

        private void compact() {
            Arrays.parallelSort(pairs, 0, size);
            int n = 0;
            for (int i = 0; i < size; i++) {
                if (n == 0 || pairs[i] != pairs[n - 1]) {
                    pairs[n++] = pairs[i];
                }
            }
            size = n;
        }

        long[] sorted() {
            compact();
            return Arrays.copyOf(pairs, size);
        }
    }
}
