package kaiwu.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;

/** What a state of the index says of itself: when it was born and which issues are in it. */
final class CommitData {

    /** Before the id of an issue; the value is the last date of its data or empty. */
    static final String ISSUE = "issue:";

    /** A word of its own for each index that was ever made. */
    static final String BORN = "born";

    private CommitData() {}

    /** Issues that are in, with the last date of their data or an empty text. */
    static Map<String, String> issues(DirectoryReader reader) throws IOException {
        Map<String, String> issues = new TreeMap<>();
        reader.getIndexCommit().getUserData().forEach((key, value) -> {
            if (key.startsWith(ISSUE)) {
                issues.put(key.substring(ISSUE.length()), value);
            }
        });
        return new LinkedHashMap<>(issues);
    }

    /** Changes whenever the index does. */
    static long generation(DirectoryReader reader) throws IOException {
        String born = reader.getIndexCommit().getUserData().getOrDefault(BORN, "");
        return born.hashCode() * 0x9E3779B97F4A7C15L + reader.getVersion();
    }
}
