package kaiwu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.RecordJson;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Located;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;

/**
 * Turns one document into versions ready for the lake: read, identified, corrected, checked against its kind, rendered and hashed.
 * Whatever the reader does, it ends with at least one version or one reason why there is none. Thread-safe.
 */
final class DocumentReader {

    private static final System.Logger LOG = System.getLogger(DocumentReader.class.getName());

    private final Catalogue catalogue;
    private final Identifier identifier;
    private final Discretion discretion;
    private final Errata errata;
    private final UnaryOperator<String> numbers;
    private final boolean strict;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /**
     * @param numbers gives a right without a number one, by its words
     */
    DocumentReader(Catalogue catalogue, Errata errata, boolean strict, UnaryOperator<String> numbers) {
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.identifier = new Identifier(catalogue);
        this.discretion = new Discretion(catalogue);
        this.errata = errata;
        this.strict = strict;
    }

    <D> Step.Understood understand(Reading reading, SourceReader<D> reader, Located<D> document) {
        Collected collected = new Collected();
        List<Step.Prepared> records = new ArrayList<>(1);
        boolean failed = false;
        try {
            reader.read(document, collected);
            for (RecordDraft draft : collected.drafts) {
                prepare(draft, reading, collected.problems).ifPresent(records::add);
            }
        } catch (RuntimeException | StackOverflowError wrong) {
            if (strict && wrong instanceof KaiwuException fault && fault.code() == ErrorCode.CATALOGUE) {
                throw fault;
            }
            records.clear();
            failed = true;
            collected.problem(failure(reading, wrong));
        }
        if (records.isEmpty() && collected.problems.stream().noneMatch(DocumentReader::rejects)) {
            collected.problem(Problem.rejected(
                    "no-record", "document", "the reader found neither a record nor a reason why there is none"));
        }
        return new Step.Understood(
                reading,
                reading.origin(document),
                records,
                discretion.of(collected.problems, collected.drafts, reading.source()),
                failed);
    }

    /** Logs a failure of ours, the first of its kind in a load, and makes it the document's problem. */
    Problem failure(Reading reading, Throwable wrong) {
        String what = failure(reading.source().id(), reading.entry().name(), wrong);
        return discreet(Problem.rejected(PassedOver.FAILED, "document", what), reading);
    }

    /**
     * Logs a failure of ours, the first of its kind in a load.
     *
     * @param part what of ours it was: a source's reader, or the recognising
     * @return class and text of what was thrown
     */
    String failure(String part, String file, Throwable wrong) {
        if (logged.add(part + wrong.getClass())) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the reader (%s) failed on a document of %s; the document is rejected, more of this kind are only counted"
                            .formatted(part, file),
                    wrong);
        }
        return wrong.getClass().getSimpleName() + ": " + wrong.getMessage();
    }

    /** A problem of a whole file as it may be published. */
    Problem discreet(Problem problem, Reading reading) {
        return discretion.of(problem, reading.source());
    }

    private static boolean rejects(Problem problem) {
        return problem.severity() == Problem.Severity.REJECTED;
    }

    private Optional<Step.Prepared> prepare(RecordDraft draft, Reading reading, List<Problem> problems) {
        Optional<Kind> kind = catalogue.findKind(draft.kind());
        if (kind.isEmpty()) {
            problems.add(catalogueFault(reading, "the kind '" + draft.kind() + "' has no folder"));
            return Optional.empty();
        }
        draft.unnumbered().ifPresent(words -> draft.number(NumberRole.OTHER, numbers.apply(words)));
        Optional<RecordId> id = identifier.identify(kind.get(), draft, problems::add);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (errata.correct(reading.source(), id.get(), draft, problems::add)) {
            id = identifier.identify(kind.get(), draft, problems::add);
            if (id.isEmpty()) {
                return Optional.empty();
            }
        }
        RecordVersion version = draft.freeze(id.get(), reading.source().id());
        for (String field : version.facts().keySet()) {
            if (!kind.get().fields().containsKey(field)) {
                problems.add(catalogueFault(
                        reading, "the field '" + field + "' is not declared by the kind " + draft.kind()));
                return Optional.empty();
            }
        }
        byte[] json = RecordJson.render(version);
        return Optional.of(new Step.Prepared(
                version, json, Sha256.of(json), Sha256.of(version.versionKey()).prefix()));
    }

    private Problem catalogueFault(Reading reading, String what) {
        if (strict) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, "the reader of " + reading.source().id() + ": " + what);
        }
        return Problem.rejected("catalogue-fault", "record", what);
    }

    /** What a reader finds in one document. */
    private static final class Collected implements Sink {

        private final List<RecordDraft> drafts = new ArrayList<>(1);
        private final List<Problem> problems = new ArrayList<>(0);

        @Override
        public void record(RecordDraft draft) {
            drafts.add(draft);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
