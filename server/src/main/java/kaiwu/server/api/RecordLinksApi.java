package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.RightRecord;
import kaiwu.search.Citations;
import kaiwu.search.Family;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/records/{id}/citations}: what a record cites and what cites it, each reference with category and origin
 * where its source tells them; {@code GET /api/v1/records/{id}/family}: the rights of its family.
 */
@Access(Access.EVERYONE)
@RestController
public final class RecordLinksApi {

    private final Platform platform;

    RecordLinksApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/records/{id}/citations", produces = "application/json")
    Map<String, Object> citations(@PathVariable String id) {
        RightRecord record = RecordApi.get(platform, id);
        Citations links = platform.index().citations(record.shown());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", record.id().toString());
        Map<String, Object> cites = new LinkedHashMap<>();
        cites.put("total", links.cites().size());
        cites.put("matched", links.matched());
        cites.put(
                "references",
                links.cites().stream()
                        .map(cited -> {
                            Map<String, Object> line = reference(cited.citation());
                            cited.record().ifPresent(found -> line.put("record", brief(found)));
                            return line;
                        })
                        .toList());
        json.put("cites", cites);
        Map<String, Object> citedBy = new LinkedHashMap<>();
        citedBy.put("total", links.citedByTotal());
        citedBy.put(
                "references",
                links.citedBy().stream()
                        .map(citing -> {
                            Map<String, Object> line = reference(citing.citation());
                            line.put("record", brief(citing.record()));
                            return line;
                        })
                        .toList());
        json.put("citedBy", citedBy);
        return json;
    }

    @GetMapping(path = "/api/v1/records/{id}/family", produces = "application/json")
    Map<String, Object> family(@PathVariable String id) {
        RightRecord record = RecordApi.get(platform, id);
        Family family = platform.index()
                .family(record.id())
                .orElseThrow(() -> RecordApi.unknown(record.id().toString()));
        List<Map<String, Object>> members = family.members().stream()
                .map(member -> {
                    Map<String, Object> line = brief(member.shown());
                    line.put("status", member.status().state());
                    line.put("simple", member.simple());
                    return line;
                })
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", record.id().toString());
        json.put("total", family.total());
        json.put("members", members);
        return json;
    }

    private static Map<String, Object> reference(Citation citation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", citation.office());
        json.put("number", citation.number());
        json.put("kindCode", citation.kindCode());
        citation.date().ifPresent(date -> json.put("date", date.toString()));
        json.put("text", citation.text());
        json.put("category", citation.category());
        json.put("citedBy", citation.citedBy());
        return json;
    }

    private static Map<String, Object> brief(RecordVersion shown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", shown.id().toString());
        json.put("kind", shown.id().kind());
        json.put("office", shown.id().office());
        json.put(
                "title",
                shown.titles().isEmpty() ? "" : shown.titles().getFirst().text());
        shown.date(DateRole.FILED).map(PartialDate::toString).ifPresent(date -> json.put("filed", date));
        shown.publishedOn().map(PartialDate::toString).ifPresent(date -> json.put("published", date));
        return json;
    }
}
