package kaiwu.ingest;

/**
 * A file of which nothing was loaded. Immutable.
 *
 * @param code {@code unrecognised} when no source knows it, {@code ambiguous} when more than one claims it, else why it does
 *     not open: {@code bad-archive}, {@code unreadable}, …
 * @param name path inside what was given, with {@code !} before a member of an archive
 * @param size in bytes, or -1 where unknown
 * @param looksLike what its first bytes tell, or what is wrong with it
 */
public record PassedOver(String code, String name, long size, String looksLike) {}
