package kaiwu.ingest;

import java.util.OptionalLong;

/**
 * How far a load is. Immutable.
 *
 * @param documents documents dealt with
 * @param bytesRead unpacked bytes read
 * @param bytesTotal unpacked bytes to read, as far as archives tell beforehand; never less than those read
 * @param seconds since the load began
 */
public record Progress(long documents, long bytesRead, long bytesTotal, double seconds) {

    /** Megabytes (10^6) a second so far; 0 in the first moment. */
    public double megabytesPerSecond() {
        return seconds <= 0 ? 0 : bytesRead / 1e6 / seconds;
    }

    /** From 0 to 1. */
    public double share() {
        return bytesTotal == 0 ? 1 : (double) bytesRead / bytesTotal;
    }

    /** Seconds left at the speed so far; empty while nothing is read. */
    public OptionalLong secondsLeft() {
        return bytesRead == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(seconds * (bytesTotal - bytesRead) / bytesRead));
    }
}
