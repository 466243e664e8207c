package kaiwu.ingest;

import java.util.List;
import java.util.function.ToLongFunction;
import kaiwu.lake.StoredProblem;

/**
 * What a load did. Immutable.
 *
 * @param sources each source that took a file, by id
 * @param problems the first of the import problems; the issues' problem files have all
 * @param problemCount how many there are in all
 * @param passedOver files of which nothing was loaded, and why
 * @param removedLeftovers what an interrupted load before had left
 * @param dryRun whether nothing was written
 * @param seconds how long it took
 */
public record IngestReport(
        List<SourceReport> sources,
        List<StoredProblem> problems,
        long problemCount,
        List<PassedOver> passedOver,
        List<String> removedLeftovers,
        boolean dryRun,
        double seconds) {

    /** Roots of recognised formats that were met = stored + unchanged + rejected. */
    public long documents() {
        return sum(SourceReport::documents);
    }

    /** Documents that brought a version the lake did not have. */
    public long stored() {
        return sum(SourceReport::stored);
    }

    /** Documents whose version the lake had already. */
    public long unchanged() {
        return sum(SourceReport::unchanged);
    }

    /** Documents of which no record came, each with a reason. */
    public long rejected() {
        return sum(SourceReport::rejected);
    }

    /** The documents rejected and the files passed over that are our failure: a reader threw. */
    public long failed() {
        return sum(SourceReport::failed)
                + passedOver.stream().filter(PassedOver::failed).count();
    }

    public long bytes() {
        return sum(SourceReport::bytes);
    }

    private long sum(ToLongFunction<SourceReport> part) {
        return sources.stream().mapToLong(part).sum();
    }

    /** One JSON object; see {@link ReportJson}. */
    public String toJson() {
        return ReportJson.render(this);
    }
}
