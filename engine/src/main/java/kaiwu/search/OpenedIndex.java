package kaiwu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One state of the index, open for reading. Who uses it holds it ({@link #hold}) and lets it go again; the last one to let go
 * closes it.
 *
 * @param path its folder
 * @param searcher searches this state
 * @param generation {@link CommitData#generation}
 * @param fields names of what is indexed
 * @param compiled queries compiled for this state
 * @param facets what is computed once for this state
 * @param places the same for the places of classification schemes
 * @param families the same for families
 * @param numbered the same for the values of fields, by field
 */
record OpenedIndex(
        Path path,
        DirectoryReader reader,
        IndexSearcher searcher,
        long generation,
        Set<String> fields,
        CompiledQueries compiled,
        FacetCounts facets,
        ClassPlaces places,
        Families families,
        ConcurrentHashMap<String, Ordinals> numbered) {

    private static final double BUFFER_MB = 64;

    static OpenedIndex open(Path path) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(path));
        Families families = new Families(reader);
        IndexSearcher searcher = new IndexSearcher(reader);
        return new OpenedIndex(
                path,
                reader,
                searcher,
                CommitData.generation(reader),
                Set.copyOf(FieldInfos.getIndexedFields(reader)),
                new CompiledQueries(searcher),
                new FacetCounts(reader, families),
                new ClassPlaces(reader),
                families,
                new ConcurrentHashMap<>());
    }

    /** The values of a field, numbered. */
    Ordinals ordinals(String field) throws IOException {
        Ordinals known = numbered.get(field);
        if (known == null) {
            known = Ordinals.of(reader, field);
            numbered.put(field, known);
        }
        return known;
    }

    /** Makes an empty index. */
    static void create(Path path) throws IOException {
        try (Directory directory = FSDirectory.open(path);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of(CommitData.BORN, UUID.randomUUID().toString()).entrySet());
            writer.commit();
        }
    }

    static IndexWriterConfig config(Cutters cutters) {
        return new IndexWriterConfig(cutters.index())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setCommitOnClose(false);
    }

    /** Whether it was still open and is now held by one more. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void letGo() throws IOException {
        reader.decRef();
    }
}
