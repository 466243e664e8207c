package kaiwu.kernel;

/** Stable names of failures: we or a machine are wrong. The exit code is what the command line answers with. */
public enum ErrorCode {
    /** The caller named a thing that is not there. */
    NOT_FOUND(1),
    /** What was checked does not hold: a proof, a hash, a store. */
    FOUND_WRONG(1),
    /** The call itself is wrong: an unknown option, a query that does not parse. */
    CALLED_WRONGLY(2),
    /** Another process holds the data folder. */
    DATA_FOLDER_BUSY(3),
    /** Disk full, unreadable file, or the like. */
    STORAGE(3),
    /** A stored file does not have the bytes its manifest promises. */
    DAMAGED(3),
    /** The catalogue has a folder that contradicts itself. */
    CATALOGUE(3),
    /** Anything of ours that should never happen. */
    INTERNAL(3);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    /** 1 found wrong, 2 called wrongly, 3 failed. */
    public int exitCode() {
        return exitCode;
    }
}
