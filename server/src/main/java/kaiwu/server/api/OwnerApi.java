package kaiwu.server.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.ledger.ProofBundle;
import kaiwu.link.Merge;
import kaiwu.link.NameForm;
import kaiwu.link.Owner;
import kaiwu.register.ActId;
import kaiwu.register.OwnerActs;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.server.Platform;
import kaiwu.server.owners.Holdings;
import kaiwu.server.owners.OwnerView;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/owners/{id}}: one owner, its names and why they are one, and counts of what it has; {@code GET
 * /api/v1/owners?q=&size=}: owners by the words of their names. An id that was an owner's once leads on to the owner that
 * goes under that name now.
 */
@Access(Access.EVERYONE)
@RestController
public final class OwnerApi {

    private static final int MOST = 200;

    private final Platform platform;

    OwnerApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/owners", produces = "application/json")
    Map<String, Object> owners(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int size) {
        if (q.isBlank()) {
            throw HttpProblem.badCall(new Bilingual("请用 q 给出名称中的字词。", "Give words of a name in q."))
                    .with("parameter", "q");
        }
        if (size < 1 || size > MOST) {
            throw HttpProblem.badCall(new Bilingual(
                            "size 应为 1 至 " + MOST + "，不能是 " + size + "。",
                            "size is 1 to " + MOST + ", not " + size + "."))
                    .with("parameter", "size");
        }
        List<Map<String, Object>> found = platform.owners().current().search(q, size).stream()
                .map(OwnerApi::line)
                .toList();
        return Map.of("query", q, "owners", found);
    }

    @GetMapping(path = "/api/v1/owners/{id}", produces = "application/json")
    ResponseEntity<Map<String, Object>> owner(@PathVariable String id) {
        OwnerView view = OwnerView.get(platform, id);
        if (!view.owner().id().toString().equals(id)) {
            return ResponseEntity.status(307)
                    .location(URI.create("/api/v1/owners/" + view.owner().id()))
                    .build();
        }
        Map<String, Object> json = line(view.owner());
        json.put(
                "names",
                view.owner().forms().stream().map(form -> name(form, view)).toList());
        json.put("merges", view.owner().merges().stream().map(OwnerApi::merge).toList());
        json.put("now", holdings(view.now()));
        json.put("then", holdings(view.then()));
        json.put("party", holdings(view.party()));
        json.put(
                "corrections",
                view.corrections().stream().map(OwnerApi::correction).toList());
        return ResponseEntity.ok(json);
    }

    @GetMapping(path = "/api/v1/owners/corrections/{act}/proof", produces = "application/json")
    ResponseEntity<byte[]> proof(@PathVariable String act) {
        ProofBundle proof = ActId.find(act)
                .flatMap(platform.evidence().owners()::proof)
                .orElseThrow(() -> HttpProblem.notFound(
                        new Bilingual("没有编号为 " + act + " 的更正。", "There is no correction " + act + ".")));
        return ResponseEntity.ok(proof.render());
    }

    private static Map<String, Object> line(Owner owner) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", owner.id().toString());
        json.put("name", owner.name());
        json.put("nameCount", owner.forms().size());
        json.put("mentions", owner.records());
        json.put("confidence", owner.confidence());
        return json;
    }

    private static Map<String, Object> name(NameForm form, OwnerView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", form.key().toString());
        json.put("name", form.name());
        json.put("country", form.country());
        if (!view.address(form).isEmpty()) {
            json.put("address", view.address(form));
        }
        json.put("mentions", form.records());
        return json;
    }

    private static Map<String, Object> merge(Merge merge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("a", merge.a().toString());
        json.put("b", merge.b().toString());
        json.put("confidence", merge.confidence());
        json.put(
                "reasons",
                merge.reasons().stream()
                        .map(reason -> Map.<String, Object>of(
                                "kind",
                                reason.kind().name(),
                                "zh",
                                reason.words().zh(),
                                "en",
                                reason.words().en()))
                        .toList());
        return json;
    }

    private static Map<String, Object> holdings(Holdings held) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", held.query().render());
        json.put("total", held.total());
        Map<String, Object> counts = new LinkedHashMap<>();
        held.counts()
                .forEach((field, values) -> counts.put(
                        field.field(), values.stream().map(OwnerApi::counted).toList()));
        json.put("facets", counts);
        json.put("newest", held.newest().stream().map(RecordAnswer::hit).toList());
        return json;
    }

    private static Map<String, Object> counted(FacetValue value) {
        return Map.of("value", value.value(), "count", value.count());
    }

    private static Map<String, Object> correction(OwnerActs.Correction said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", said.act().id().toString());
        json.put("said", said.said().name());
        json.put("names", said.names().stream().map(Object::toString).toList());
        json.put("ground", said.ground());
        json.put("actor", said.act().actor());
        json.put("recordedAt", said.act().recordedAt().toString());
        json.put("leafIndex", said.act().leafIndex());
        json.put("holds", said.holds());
        said.undoes().ifPresent(act -> json.put("undoes", act.toString()));
        said.undoneBy().ifPresent(act -> json.put("undoneBy", act.id().toString()));
        return json;
    }
}
