package kaiwu.lake;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code manifest.json} of an issue, version 1: one JSON object with {@code "format":1} and the components of
 * {@link Manifest} in their order, maps sorted by key. The SHA-256 of its bytes is the issue's name in the chain of its
 * source. Thread-safe.
 */
final class ManifestJson {

    static final String NAME = "manifest.json";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ManifestJson() {}

    static byte[] render(Manifest m) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonGenerator g = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            g.writeNumberProperty("format", 1);
            g.writeStringProperty("issue", m.issue());
            g.writeStringProperty("source", m.source());
            g.writeStringProperty("loadedAt", m.loadedAt().toString());
            g.writeNumberProperty("documents", m.documents());
            g.writeNumberProperty("stored", m.stored());
            g.writeNumberProperty("unchanged", m.unchanged());
            g.writeNumberProperty("rejected", m.rejected());
            g.writeNumberProperty("versions", m.versions());
            counts(g, "problems", m.problems());
            counts(g, "fill", m.fill());
            g.writeName("coverage");
            g.writeStartObject();
            strings(g, "offices", m.coverage().offices());
            strings(g, "kinds", m.coverage().kinds());
            g.writeStringProperty("form", m.coverage().form());
            g.writeStringProperty("from", m.coverage().from());
            g.writeStringProperty("to", m.coverage().to());
            g.writeEndObject();
            entries(g, "files", m.files());
            entries(g, "inputs", m.inputs());
            g.writeBooleanProperty("originals", m.originals());
            g.writeStringProperty("previous", m.previous());
            g.writeEndObject();
        }
        return out.toByteArray();
    }

    /**
     * Reads what {@link #render} wrote.
     *
     * @throws KaiwuException {@code DAMAGED} when the bytes are anything else
     */
    static Manifest parse(byte[] json, String where) {
        try {
            JsonNode n = MAPPER.readTree(MAPPER.createParser(json));
            if (n.path("format").intValue(0) != 1) {
                throw new KaiwuException(ErrorCode.DAMAGED, where + " is no manifest of format 1");
            }
            JsonNode c = n.path("coverage");
            return new Manifest(
                    text(n, "issue"),
                    text(n, "source"),
                    Instant.parse(text(n, "loadedAt")),
                    n.path("documents").longValue(),
                    n.path("stored").longValue(),
                    n.path("unchanged").longValue(),
                    n.path("rejected").longValue(),
                    n.path("versions").longValue(),
                    counts(n, "problems"),
                    counts(n, "fill"),
                    new Manifest.Coverage(
                            strings(c, "offices"),
                            strings(c, "kinds"),
                            text(c, "form"),
                            text(c, "from"),
                            text(c, "to")),
                    entries(n, "files"),
                    entries(n, "inputs"),
                    n.path("originals").booleanValue(),
                    text(n, "previous"));
        } catch (JacksonException | DateTimeException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, where + " does not read as a manifest: " + wrong.getMessage(), wrong);
        }
    }

    private static void counts(JsonGenerator g, String key, Map<String, Long> counts) {
        g.writeName(key);
        g.writeStartObject();
        new TreeMap<>(counts).forEach(g::writeNumberProperty);
        g.writeEndObject();
    }

    private static void strings(JsonGenerator g, String key, List<String> values) {
        g.writeName(key);
        g.writeStartArray();
        values.forEach(g::writeString);
        g.writeEndArray();
    }

    private static void entries(JsonGenerator g, String key, List<Manifest.FileEntry> entries) {
        g.writeName(key);
        g.writeStartArray();
        for (Manifest.FileEntry entry : entries) {
            g.writeStartObject();
            g.writeStringProperty("name", entry.name());
            g.writeNumberProperty("size", entry.size());
            g.writeStringProperty("sha256", entry.sha256());
            g.writeEndObject();
        }
        g.writeEndArray();
    }

    private static String text(JsonNode n, String key) {
        return n.path(key).stringValue();
    }

    private static Map<String, Long> counts(JsonNode n, String key) {
        Map<String, Long> counts = new TreeMap<>();
        n.path(key)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().longValue()));
        return counts;
    }

    private static List<String> strings(JsonNode n, String key) {
        List<String> values = new ArrayList<>();
        n.path(key).forEach(value -> values.add(value.stringValue()));
        return List.copyOf(values);
    }

    private static List<Manifest.FileEntry> entries(JsonNode n, String key) {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        n.path(key)
                .forEach(entry -> entries.add(new Manifest.FileEntry(
                        text(entry, "name"), entry.path("size").longValue(), text(entry, "sha256"))));
        return List.copyOf(entries);
    }
}
