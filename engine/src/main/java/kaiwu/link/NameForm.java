package kaiwu.link;

import java.util.List;
import kaiwu.spi.record.NameKey;

/**
 * One way of writing an owner, with what the records that write it so have in common. Immutable.
 *
 * @param key its name
 * @param name as written most, of equally frequent writings the first by letters
 * @param country ST.3 code, may be empty
 * @param address may be empty
 * @param records how many mentions
 * @param identifiers numbers that stand for the body
 * @param companions hashes of others named in the same records, at most {@link #MOST}
 * @param classes hashes of what the rights are about, at most {@link #MOST}
 */
public record NameForm(
        NameKey key,
        String name,
        String country,
        String address,
        int records,
        List<String> identifiers,
        long[] companions,
        long[] classes) {

    /** So many hashes are kept, the smallest ones, so that the order of mentions does not matter. */
    static final int MOST = 64;

    private static final long[] NONE = {};

    /** The same without what only merging needs. */
    NameForm light() {
        return new NameForm(key, name, country, address, records, identifiers, NONE, NONE);
    }
}
