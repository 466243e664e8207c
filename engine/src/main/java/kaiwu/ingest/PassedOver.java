package kaiwu.ingest;

/**
 * A file of which nothing was loaded. Immutable.
 *
 * @param code {@code unrecognised} when no source knows it, {@code ambiguous} when more than one claims it, else why it does
 *     not open: {@code bad-archive}, {@code unreadable}, …; {@link #FAILED} when we failed on it
 * @param name path inside what was given, with {@code !} before a member of an archive
 * @param size in bytes, or -1 where unknown
 * @param looksLike what its first bytes tell, or what is wrong with it
 * @param offset first byte in question, or -1 where unknown
 */
public record PassedOver(String code, String name, long size, String looksLike, long offset) {

    /** Code of a file on which a reader of ours threw. */
    public static final String FAILED = "reader-failed";

    /** A file with nothing wrong at any one place. */
    public PassedOver(String code, String name, long size, String looksLike) {
        this(code, name, size, looksLike, -1);
    }

    public boolean failed() {
        return code.equals(FAILED);
    }
}
