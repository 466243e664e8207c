package kaiwu.ingest;

import java.util.List;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import kaiwu.spi.record.RecordDraft;

/**
 * Problems are published, and their details quote the data. Of a document whose kind lets some of it be read by permission
 * only, no detail is published: its code, field, file and offset remain, and whoever keeps the file finds the value there.
 * Immutable.
 */
record Discretion(Catalogue catalogue) {

    private static final String WITHHELD =
            "the value may be readable by permission only and is not told; it stands in the file at this place";

    /** The problems of one document, by the kinds it turned out to be; where it turned out nothing, as of a whole file. */
    List<Problem> of(List<Problem> problems, List<RecordDraft> drafts, Source source) {
        boolean restricted = drafts.isEmpty()
                ? tellsRestrictedOnly(source)
                : drafts.stream().map(RecordDraft::kind).anyMatch(this::isRestricted);
        return restricted && !problems.isEmpty()
                ? problems.stream().map(Discretion::withheld).toList()
                : problems;
    }

    /** A problem of a whole file; a source of many kinds, such as a table of one's own, tells its files' faults. */
    Problem of(Problem problem, Source source) {
        return tellsRestrictedOnly(source) ? withheld(problem) : problem;
    }

    private boolean tellsRestrictedOnly(Source source) {
        return !source.kinds().isEmpty() && source.kinds().stream().allMatch(this::isRestricted);
    }

    private boolean isRestricted(String kind) {
        return catalogue.findKind(kind).map(Kind::isRestricted).orElse(false);
    }

    /** Of a failure of ours the class of what was thrown is told; its text may quote. */
    private static Problem withheld(Problem problem) {
        String told =
                problem.code().equals(PassedOver.FAILED) ? problem.detail().split(":", 2)[0] + ": " : "";
        return new Problem(problem.code(), problem.severity(), problem.where(), told + WITHHELD);
    }
}
