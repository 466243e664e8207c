package sources;

import java.util.HashMap;
import java.util.Map;

/**
 * What one file has told of each right so far: a key, a hash and a place for each, so that an entry that contradicts an
 * earlier one of its file is known as such. Of two entries nobody can tell which is right, and a file read twice must give the
 * same; so the first one counts. Used by one thread.
 */
public final class FirstTold {

    private final Map<String, First> firstByKey = new HashMap<>();

    private record First(int content, long place) {}

    /**
     * Notes an entry.
     *
     * @param key what it is about
     * @param content all it says, as a hash
     * @param place where it stands, above 0
     * @return where the first entry about the same stands when it says something else; 0 otherwise
     */
    public long contradictedBy(String key, int content, long place) {
        First before = firstByKey.putIfAbsent(key, new First(content, place));
        return before == null || before.content() == content ? 0 : before.place();
    }
}
