package kaiwu.formats;

import java.io.IOException;

/**
 * A file or document that is not what its form demands. Its text says what was found, what was expected and where; ingest
 * turns it into a problem of the issue.
 */
public final class FormatException extends IOException {

    private final String code;
    private final long offset;
    private final String text;

    /**
     * @param code stable name of what is wrong: {@code not-well-formed}, {@code too-deep}, {@code entity-refused}, …
     * @param offset first byte in question, or -1 where unknown
     */
    public FormatException(String code, long offset, String message) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.text = message;
    }

    @Override
    public String getMessage() {
        return text;
    }

    public String code() {
        return code;
    }

    public long offset() {
        return offset;
    }
}
