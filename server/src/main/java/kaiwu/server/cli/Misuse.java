package kaiwu.server.cli;

import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;

/** A command was called wrongly, or names a file that is not there: told to whoever typed it, in their language. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Bilingual told;

    /**
     * What is wrong.
     *
     * @param told what was given, and what is possible
     */
    Misuse(ErrorCode code, Bilingual told) {
        super(told.en(), null, false, false);
        this.code = code;
        this.told = told;
    }

    ErrorCode code() {
        return code;
    }

    Bilingual told() {
        return told;
    }
}
