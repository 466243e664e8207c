package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Brings issues into an index: gathers the versions of a right that come near one another, unites them with what the index
 * has of it, and writes its document anew. Nothing is seen by searches before {@link #commit}; what is not committed when it is
 * closed has not happened. For one thread.
 *
 * <p>A right that one source knows only by a publication or a registration is folded into the record with the application number as soon as
 * both are there, whichever came first.
 */
final class Loading implements AutoCloseable {

    private static final int MOST_VERSIONS = 20_000;
    private static final long MOST_CHARACTERS = 32_000_000;
    private static final int MOST_SEEN = 500_000;

    private final IndexWriter writer;
    private final Catalogue catalogue;
    private final RightNames names;
    private final Map<String, PartialDate> dataEnds = new HashMap<>();
    private final Map<String, String> issues = new LinkedHashMap<>();
    private final Map<RecordId, List<StoredVersion>> pending = new LinkedHashMap<>();
    /** Hashes of names written since the reader was opened; only they can make it stale. */
    private final Set<Long> seen = new HashSet<>();

    private DirectoryReader reader;
    private int versions;
    private long characters;
    private int sinceCommit;

    /**
     * @param issues issues the index has already, with the last date of their data or an empty text
     */
    Loading(IndexWriter writer, Catalogue catalogue, Map<String, String> issues) throws IOException {
        this.writer = writer;
        this.catalogue = catalogue;
        this.names = new RightNames(catalogue);
        this.issues.putAll(issues);
        issues.forEach((issue, ends) -> PartialDate.find(ends).ifPresent(day -> dataEnds.put(issue, day)));
        this.reader = DirectoryReader.open(writer);
    }

    /** Begins an issue; the versions that follow are its. */
    void open(String issue, Optional<PartialDate> ends) {
        issues.put(issue, ends.map(PartialDate::toString).orElse(""));
        ends.ifPresent(day -> dataEnds.put(issue, day));
    }

    /**
     * Takes issues out: what they told of these records is forgotten, and of a record that nothing else tells of nothing stays.
     * Segments that held any of it are written anew, so that no file of the index has its bytes.
     */
    void drop(Set<String> gone, Collection<RecordId> told) throws IOException {
        gone.forEach(issue -> {
            issues.remove(issue);
            dataEnds.remove(issue);
        });
        IndexedRecords indexed = new IndexedRecords(reader);
        for (RecordId id : told) {
            String home = indexed.findVersions(id.toString()).isPresent()
                    ? id.toString()
                    : indexed.findByAlias(id.toString()).orElse(id).toString();
            List<StoredVersion> left = indexed.findVersions(home).orElse(List.of()).stream()
                    .filter(version -> !gone.contains(version.issue()))
                    .toList();
            if (left.isEmpty()) {
                writer.deleteDocuments(new Term(IndexFields.ID, home));
            } else {
                write(new Merged(RecordId.parse(home), left, Set.of(home)));
            }
        }
        writer.forceMergeDeletes(true);
    }

    void take(StoredVersion version) {
        pending.computeIfAbsent(version.version().id(), id -> new ArrayList<>(1))
                .add(version);
        versions++;
        sinceCommit++;
        for (Passage passage : version.version().passages()) {
            characters += passage.text().length();
        }
        if (versions >= MOST_VERSIONS || characters >= MOST_CHARACTERS) {
            write();
        }
    }

    /** Makes everything taken so far visible, whole. */
    void commit(Map<String, String> userData) throws IOException {
        write();
        Map<String, String> data = new HashMap<>(userData);
        data.keySet().removeIf(key -> key.startsWith(CommitData.ISSUE));
        issues.forEach((issue, ends) -> data.put(CommitData.ISSUE + issue, ends));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        sinceCommit = 0;
    }

    /** Versions taken since the last commit. */
    int sinceCommit() {
        return sinceCommit;
    }

    private void write() {
        if (pending.isEmpty()) {
            return;
        }
        try {
            Map<RecordId, Set<String>> aliases = aliases();
            refreshIfTouched(aliases);
            IndexedRecords indexed = new IndexedRecords(reader);
            Collection<Merged> merged = merge(aliases, indexed);
            merged.parallelStream().forEach(this::write);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing the search index: " + wrong.getMessage(), wrong);
        }
        pending.clear();
        versions = 0;
        characters = 0;
    }

    /** All versions of one right, and the ids of the documents they stand in until now. */
    private record Merged(RecordId id, List<StoredVersion> versions, Set<String> replaces) {}

    private Map<RecordId, Set<String>> aliases() {
        Map<RecordId, Set<String>> aliases = new LinkedHashMap<>();
        pending.forEach((id, group) -> {
            Set<String> of = new LinkedHashSet<>();
            if (!id.isStandIn()) {
                group.forEach(v -> names.standIns(v.version()).forEach(name -> of.add(name.toString())));
            }
            aliases.put(id, of);
        });
        return aliases;
    }

    private void refreshIfTouched(Map<RecordId, Set<String>> aliases) throws IOException {
        boolean touched = aliases.entrySet().stream()
                .anyMatch(e ->
                        isSeen(e.getKey().toString()) || e.getValue().stream().anyMatch(this::isSeen));
        if (touched || seen.size() > MOST_SEEN) {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            seen.clear();
        }
        aliases.forEach((id, of) -> {
            seen.add(fingerprint(id.toString()));
            of.forEach(alias -> seen.add(fingerprint(alias)));
        });
    }

    private boolean isSeen(String name) {
        return seen.contains(fingerprint(name));
    }

    /** Two names with one fingerprint cost a needless look into the index, nothing else. */
    private static long fingerprint(String name) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(name))[0];
    }

    private Collection<Merged> merge(Map<RecordId, Set<String>> aliases, IndexedRecords indexed) throws IOException {
        Map<String, RecordId> byAlias = new HashMap<>();
        aliases.forEach((id, of) -> of.forEach(alias -> byAlias.putIfAbsent(alias, id)));
        Map<RecordId, Merged> merged = new LinkedHashMap<>();
        for (Map.Entry<RecordId, List<StoredVersion>> group : pending.entrySet()) {
            RecordId known = group.getKey();
            RecordId id = known.isStandIn() ? home(known, byAlias, indexed) : known;
            Merged right = merged.get(id);
            if (right == null) {
                right = new Merged(id, new ArrayList<>(), new LinkedHashSet<>());
                merged.put(id, right);
                takeOver(right, id.toString(), indexed);
            }
            group.getValue().forEach(right.versions()::add);
            if (!known.equals(id)) {
                takeOver(right, known.toString(), indexed);
            }
            for (String alias : aliases.getOrDefault(known, Set.of())) {
                takeOver(right, alias, indexed);
            }
        }
        return merged.values();
    }

    /** The record to which something known only by its publication belongs: one that names the publication, or its own. */
    private static RecordId home(RecordId byPublication, Map<String, RecordId> byAlias, IndexedRecords indexed)
            throws IOException {
        String name = byPublication.toString();
        RecordId inBatch = byAlias.get(name);
        return inBatch != null ? inBatch : indexed.findByAlias(name).orElse(byPublication);
    }

    private static void takeOver(Merged right, String id, IndexedRecords indexed) throws IOException {
        if (right.replaces().contains(id)) {
            return;
        }
        Optional<List<StoredVersion>> there = indexed.findVersions(id);
        if (there.isPresent()) {
            right.replaces().add(id);
            right.versions().addAll(there.get());
        }
    }

    private void write(Merged right) {
        Kind kind = catalogue
                .findKind(right.id().kind())
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.CATALOGUE,
                        "the lake has records of the kind '" + right.id().kind()
                                + "', which no folder under kinds/ describes; add the folder and load again"));
        RightRecord record = RightRecord.of(right.id(), kind, once(right.versions()), catalogue, dataEnds);
        Document document = RecordDocument.of(record, kind, catalogue);
        try {
            for (String replaced : right.replaces()) {
                writer.deleteDocuments(new Term(IndexFields.ID, replaced));
            }
            writer.addDocument(document);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing the search index: " + wrong.getMessage(), wrong);
        }
    }

    private static List<StoredVersion> once(List<StoredVersion> versions) {
        Map<String, StoredVersion> once = new LinkedHashMap<>();
        versions.forEach(v -> once.putIfAbsent(v.issue() + "#" + v.row(), v));
        return List.copyOf(once.values());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.rollback();
    }
}
