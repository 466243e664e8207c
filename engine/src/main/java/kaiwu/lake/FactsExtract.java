package kaiwu.lake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;

/**
 * Copies sources from one lake into another as facts only ({@link FactsOnly}): one issue a source, one row a version key,
 * sorted by id. A publication that a source copied before tells of is not told again, so the best source is to come first.
 * The issue names the inputs and keeps none. The same content gives the same
 * rows in the same order, whatever the order of loading was. Used by one thread.
 */
public final class FactsExtract {

    private final Catalogue catalogue;
    private final Lake from;
    private final Lake into;
    private final Set<String> told = new HashSet<>();

    public FactsExtract(Catalogue catalogue, Lake from, Lake into) {
        this.catalogue = catalogue;
        this.from = from;
        this.into = into;
    }

    /**
     * Copies one source.
     *
     * @param most how many rights at most; of more, an even choice by the hash of their ids
     * @return the issue written, or empty when the lake has nothing of the source
     */
    public Optional<Manifest> copy(Source source, long most) {
        try (IssueWriter writer = into.begin(source)) {
            from.issues().stream()
                    .filter(issue -> issue.source().equals(source.id()))
                    .flatMap(issue -> issue.inputs().stream())
                    .sorted((a, b) -> (a.name() + a.sha256()).compareTo(b.name() + b.sha256()))
                    .forEach(input -> writer.input(input, false));
            Set<String> tellsNow = new HashSet<>();
            from.readNewest(source.id(), most, version -> copy(version, writer, tellsNow));
            told.addAll(tellsNow);
            long n = writer.versions();
            return n == 0 ? Optional.empty() : Optional.of(writer.commit(new IssueWriter.Counts(n, n, 0, 0)));
        }
    }

    private void copy(StoredVersion stored, IssueWriter writer, Set<String> tellsNow) {
        List<String> publications = publications(stored.version());
        if (publications.stream().anyMatch(told::contains)) {
            return;
        }
        tellsNow.addAll(publications);
        Kind kind = catalogue.kinds().get(stored.version().id().kind());
        if (kind == null) {
            throw new IllegalStateException("the lake has a record of a kind without a folder: "
                    + stored.version().id());
        }
        RecordVersion facts = FactsOnly.of(stored.version(), kind);
        byte[] json = RecordJson.render(facts);
        writer.append(facts, json, Sha256.of(json), stored.origin());
    }

    private static List<String> publications(RecordVersion v) {
        return v.numbers().stream()
                .filter(n -> n.role() == NumberRole.PUBLICATION)
                .map(n -> n.office() + '/' + n.number() + '/' + v.kindCode())
                .toList();
    }
}
