package kaiwu.lake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an issue holds and how it came to be: one load of one source, written once. Immutable.
 *
 * @param issue id, {@code source-yyyymmddThhmmssZ-n}; sorts by time within a source
 * @param source id of the source folder
 * @param loadedAt when the issue was closed
 * @param documents roots of recognised formats that were read = stored + unchanged + rejected
 * @param stored documents that brought a version the lake did not have
 * @param unchanged documents whose version the lake had already
 * @param rejected documents of which no record came, each with a problem that says why
 * @param versions versions in this issue
 * @param problems how many problems of each code
 * @param fill how many versions have each field, by field name
 * @param coverage what the issue can speak for
 * @param files name, size and hash of every file of the issue, beside the manifest itself
 * @param inputs name, size and hash of every unpacked input file
 * @param originals whether the lake keeps the bytes of those inputs
 * @param previous hash of the manifest of the source's issue before this one, empty for the first
 */
public record Manifest(
        String issue,
        String source,
        Instant loadedAt,
        long documents,
        long stored,
        long unchanged,
        long rejected,
        long versions,
        Map<String, Long> problems,
        Map<String, Long> fill,
        Coverage coverage,
        List<FileEntry> files,
        List<FileEntry> inputs,
        boolean originals,
        String previous) {

    /**
     * What an issue can speak for. Where it ends, a status is unknown.
     *
     * @param offices ST.3 codes
     * @param kinds kind ids
     * @param form {@code snapshot} or {@code events}
     * @param from first publication or event date in it, ISO, empty when no version is dated
     * @param to last publication or event date in it, ISO, empty when no version is dated
     */
    public record Coverage(List<String> offices, List<String> kinds, String form, String from, String to) {}

    /** A file and its hash. */
    public record FileEntry(String name, long size, String sha256) {}
}
