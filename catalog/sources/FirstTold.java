package sources;

import kaiwu.kernel.LongPairs;
import kaiwu.kernel.Sha256;

/**
 * What one file has told of each right so far: a key, a hash and a place for each, so that an entry that contradicts an
 * earlier one of its file is known as such. Of two entries nobody can tell which is right, and a file read twice must give the
 * same; so the first one counts. Used by one thread.
 *
 * <p>Small enough for files of many million entries ({@link LongPairs}): of the key 64 bits of its SHA-256 are kept, of the
 * content 24. One contradiction in 16 million goes unseen; two rights of one file would be mixed up once in a million files of
 * seven million entries.
 */
public final class FirstTold {

    private static final int PLACE_BITS = 40;

    private final LongPairs firstByKey = LongPairs.map();

    /**
     * Notes an entry.
     *
     * @param key what it is about
     * @param content all it says, as a hash
     * @param place where it stands, above 0 and below 2 to the 40th
     * @return where the first entry about the same stands when it says something else; 0 otherwise
     */
    public long contradictedBy(String key, int content, long place) {
        long mixed = (content * 0x9E3779B97F4A7C15L) >>> PLACE_BITS << PLACE_BITS;
        long before = firstByKey.putIfAbsent(Sha256.of(key).prefix(), mixed | place);
        long placeBefore = before & (1L << PLACE_BITS) - 1;
        return before == 0 || before - placeBefore == mixed ? 0 : placeBefore;
    }
}
