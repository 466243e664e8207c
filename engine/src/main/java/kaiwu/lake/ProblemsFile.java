package kaiwu.lake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Every import problem of an issue, for the producer of the data to mend: {@code problems.jsonl}, version 1, one JSON
 * object a line in the order of reading: {@code {"code","severity","where","detail","file","offset"}}. Not thread-safe.
 */
final class ProblemsFile implements AutoCloseable {

    static final String NAME = "problems.jsonl";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final StorageStream out;
    private final Map<String, Long> counts = new TreeMap<>();

    ProblemsFile(Path folder) {
        this.out = new StorageStream(folder.resolve(NAME));
    }

    void append(StoredProblem stored) {
        counts.merge(stored.problem().code(), 1L, Long::sum);
        try (JsonGenerator line = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            line.writeStartObject();
            line.writeStringProperty("code", stored.problem().code());
            line.writeStringProperty("severity", stored.problem().severity().name());
            line.writeStringProperty("where", stored.problem().where());
            line.writeStringProperty("detail", stored.problem().detail());
            line.writeStringProperty("file", stored.file());
            line.writeNumberProperty("offset", stored.offset());
            line.writeEndObject();
            line.writeRaw('\n');
        }
    }

    /** How many of each code. */
    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        out.close();
    }
}
