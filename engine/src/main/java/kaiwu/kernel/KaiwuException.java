package kaiwu.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A failure: something of ours or of the machine is wrong. Its text says what was tried, with which value, and what was
 * expected or can be done. Logged once, at the edge. Never used for refusals ({@link Outcome}) or for bad input data.
 */
public final class KaiwuException extends RuntimeException {

    private final ErrorCode code;

    public KaiwuException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public KaiwuException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
