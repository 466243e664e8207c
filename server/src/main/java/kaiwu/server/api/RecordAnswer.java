package kaiwu.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RecordJson;
import kaiwu.lake.RightRecord;
import kaiwu.lake.Status;
import kaiwu.lake.StoredVersion;
import kaiwu.search.Hit;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import tools.jackson.databind.json.JsonMapper;

/** How the API writes records: the shapes of {@code hits[]} and of {@code /api/v1/records/{id}}. */
public final class RecordAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private RecordAnswer() {}

    /** One hit: the facts a list shows. */
    public static Map<String, Object> hit(Hit hit) {
        return facts(hit.id(), hit.shown(), hit.status());
    }

    private static Map<String, Object> facts(RecordId id, RecordVersion shown, Status status) {
        Map<String, Object> json = head(id, shown);
        shown.date(DateRole.FILED).ifPresent(date -> json.put("filed", date.toString()));
        shown.publishedOn().ifPresent(date -> json.put("published", date.toString()));
        json.put("owners", owners(shown));
        json.put(
                "classes",
                shown.classes().stream()
                        .map(place -> place.scheme() + ":" + place.symbol())
                        .toList());
        json.put("status", status(status));
        return json;
    }

    /** The facts of a record that a list shows. */
    public static Map<String, Object> summary(RightRecord record) {
        return facts(record.id(), record.shown(), record.status());
    }

    /** The record with all its versions. */
    public static Map<String, Object> record(RightRecord record) {
        Map<String, Object> json = head(record.id(), record.shown());
        json.put("status", status(record.status()));
        json.put("shown", tree(record.shown()));
        List<Map<String, Object>> versions = new ArrayList<>();
        for (StoredVersion version : record.versions()) {
            versions.add(version(version));
        }
        json.put("versions", versions);
        return json;
    }

    private static Map<String, Object> head(RecordId id, RecordVersion shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.toString());
        json.put("kind", id.kind());
        json.put("office", id.office());
        json.put("number", id.number());
        json.put(
                "title",
                shown.titles().isEmpty() ? "" : shown.titles().getFirst().text());
        json.put("titles", shown.titles().stream().map(RecordAnswer::text).toList());
        return json;
    }

    private static Map<String, Object> text(LangText title) {
        return Map.of("lang", title.lang(), "text", title.text());
    }

    private static List<String> owners(RecordVersion shown) {
        List<String> owners = names(shown, PartyRole.OWNER);
        return owners.isEmpty() ? names(shown, PartyRole.APPLICANT) : owners;
    }

    private static List<String> names(RecordVersion shown, PartyRole role) {
        return shown.parties().stream()
                .filter(party -> party.role() == role)
                .map(Party::name)
                .distinct()
                .toList();
    }

    private static Map<String, Object> status(Status status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", status.state());
        json.put("lastKnown", status.lastKnown());
        status.decidedBy().ifPresent(event -> {
            Map<String, Object> decided = new LinkedHashMap<>();
            decided.put("category", event.category().name());
            event.date().ifPresent(date -> decided.put("date", date.toString()));
            decided.put("code", event.code());
            decided.put("text", event.text());
            json.put("decidedBy", decided);
        });
        status.asOf().map(PartialDate::toString).ifPresent(date -> json.put("asOf", date));
        return json;
    }

    private static Map<String, Object> version(StoredVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.version().versionKey());
        json.put("source", version.version().source());
        json.put("issue", version.issue());
        json.put("row", version.row());
        json.put("sha256", version.hash().toString());
        json.put(
                "origin",
                Map.of(
                        "file", version.origin().file(),
                        "sha256", version.origin().content().toString(),
                        "offset", version.origin().offset(),
                        "length", version.origin().length()));
        json.put("record", tree(version.version()));
        return json;
    }

    private static Object tree(RecordVersion version) {
        return JSON.readTree(RecordJson.render(version));
    }
}
