package kaiwu.ingest;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.lake.StoredProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An {@link IngestReport} as one JSON object: {@code documents, stored, unchanged, rejected, failed, bytes, seconds,
 * megabytesPerSecond, dryRun, sources:[{source, issue, files, documents, stored, unchanged, rejected, versions, failed, bytes,
 * seconds, megabytesPerSecond, problems:{code:count}, fill:{field:share}, fillBefore:{field:share}}], problems:[{code,
 * severity, where, detail, file, offset}], problemCount, unrecognised:[{code, name, size, looksLike, offset}], removedLeftovers:[…]}}.
 */
final class ReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportJson() {}

    static String render(IngestReport report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            g.writeNumberProperty("documents", report.documents());
            g.writeNumberProperty("stored", report.stored());
            g.writeNumberProperty("unchanged", report.unchanged());
            g.writeNumberProperty("rejected", report.rejected());
            g.writeNumberProperty("failed", report.failed());
            speed(g, report.bytes(), report.seconds());
            g.writeBooleanProperty("dryRun", report.dryRun());
            g.writeArrayPropertyStart("sources");
            report.sources().forEach(source -> source(g, source));
            g.writeEndArray();
            g.writeArrayPropertyStart("problems");
            report.problems().forEach(problem -> problem(g, problem));
            g.writeEndArray();
            g.writeNumberProperty("problemCount", report.problemCount());
            g.writeArrayPropertyStart("unrecognised");
            report.passedOver().forEach(file -> passedOver(g, file));
            g.writeEndArray();
            g.writeArrayPropertyStart("removedLeftovers");
            report.removedLeftovers().forEach(g::writeString);
            g.writeEndArray();
            g.writeEndObject();
        }
        return out.toString();
    }

    private static void source(JsonGenerator g, SourceReport source) {
        g.writeStartObject();
        g.writeStringProperty("source", source.source());
        source.issue().ifPresent(issue -> g.writeStringProperty("issue", issue));
        g.writeNumberProperty("files", source.files());
        g.writeNumberProperty("documents", source.documents());
        g.writeNumberProperty("stored", source.stored());
        g.writeNumberProperty("unchanged", source.unchanged());
        g.writeNumberProperty("rejected", source.rejected());
        g.writeNumberProperty("versions", source.versions());
        g.writeNumberProperty("failed", source.failed());
        speed(g, source.bytes(), source.seconds());
        g.writeObjectPropertyStart("problems");
        new TreeMap<>(source.problems()).forEach(g::writeNumberProperty);
        g.writeEndObject();
        shares(g, "fill", source.fill());
        shares(g, "fillBefore", source.fillBefore());
        g.writeEndObject();
    }

    private static void speed(JsonGenerator g, long bytes, double seconds) {
        g.writeNumberProperty("bytes", bytes);
        g.writeNumberProperty("seconds", rounded(seconds));
        g.writeNumberProperty("megabytesPerSecond", seconds <= 0 ? 0 : rounded(bytes / 1e6 / seconds));
    }

    private static void shares(JsonGenerator g, String key, Map<String, Double> shares) {
        g.writeObjectPropertyStart(key);
        new TreeMap<>(shares).forEach((field, share) -> g.writeNumberProperty(field, rounded(share)));
        g.writeEndObject();
    }

    private static void problem(JsonGenerator g, StoredProblem stored) {
        g.writeStartObject();
        g.writeStringProperty("code", stored.problem().code());
        g.writeStringProperty("severity", stored.problem().severity().name());
        g.writeStringProperty("where", stored.problem().where());
        g.writeStringProperty("detail", stored.problem().detail());
        g.writeStringProperty("file", stored.file());
        g.writeNumberProperty("offset", stored.offset());
        g.writeEndObject();
    }

    private static void passedOver(JsonGenerator g, PassedOver file) {
        g.writeStartObject();
        g.writeStringProperty("code", file.code());
        g.writeStringProperty("name", file.name());
        g.writeNumberProperty("size", file.size());
        g.writeStringProperty("looksLike", file.looksLike());
        g.writeNumberProperty("offset", file.offset());
        g.writeEndObject();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
