package kaiwu.ingest;

import java.util.Map;
import java.util.Optional;

/**
 * What a load did with one source. Immutable.
 *
 * @param source its id
 * @param issue the issue it brought; empty when it brought nothing new, or on a dry run
 * @param files input files read
 * @param documents = stored + unchanged + rejected
 * @param versions versions stored; more than {@code stored} where a document tells of several rights
 * @param failed rejected documents that are our failure, not the data's
 * @param bytes unpacked bytes read
 * @param seconds spent reading
 * @param problems how many of each code
 * @param fill share of the versions that have each field, from 0 to 1
 * @param fillBefore the same in the source's issue before; empty when there was none
 */
public record SourceReport(
        String source,
        Optional<String> issue,
        long files,
        long documents,
        long stored,
        long unchanged,
        long rejected,
        long versions,
        long failed,
        long bytes,
        double seconds,
        Map<String, Long> problems,
        Map<String, Double> fill,
        Map<String, Double> fillBefore) {

    /** Megabytes (10^6) a second; 0 when it took no time. */
    public double megabytesPerSecond() {
        return seconds <= 0 ? 0 : bytes / 1e6 / seconds;
    }
}
