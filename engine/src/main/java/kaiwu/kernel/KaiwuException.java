package kaiwu.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure: something of ours or of the machine is wrong. Its text says what was tried, with which value, and what was
 * expected or can be done. Logged once, at the edge. Never used for refusals ({@link Outcome}) or for bad input data.
 *
 * <p>What a caller can mend is told in both languages where it is thrown; for the rest the edge has words for each code.
 */
public final class KaiwuException extends RuntimeException {

    private final ErrorCode code;
    private final transient Optional<Bilingual> told;

    public KaiwuException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public KaiwuException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.told = Optional.empty();
    }

    public KaiwuException(ErrorCode code, Bilingual told) {
        this(code, told, null);
    }

    /** A failure told in both languages; the English text is its message. */
    public KaiwuException(ErrorCode code, Bilingual told, @Nullable Throwable cause) {
        super(told.en(), cause);
        this.code = code;
        this.told = Optional.of(told);
    }

    public ErrorCode code() {
        return code;
    }

    /** The text in both languages; empty when it was written in English only. */
    public Optional<Bilingual> told() {
        return told;
    }
}
