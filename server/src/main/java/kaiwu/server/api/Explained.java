package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.search.Query;
import kaiwu.search.ScoreReading;
import kaiwu.server.Platform;

/** How the API tells how a query was understood and why a hit stands where it stands. */
final class Explained {

    private Explained() {}

    static Map<String, Object> reading(Platform platform, Query query) {
        Bilingual said = platform.queries().read(query);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", query.render());
        json.put("zh", said.zh());
        json.put("en", said.en());
        return json;
    }

    /** The score of a hit with its parts, which add up to it. */
    static Map<String, Object> score(Platform platform, Query query, Optional<Query> wider, RecordId id) {
        ScoreReading score = platform.index().explain(query, wider, id).orElse(new ScoreReading(0, List.of()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", score.total());
        json.put("parts", score.parts().stream().map(Explained::part).toList());
        return json;
    }

    private static Map<String, Object> part(ScoreReading.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", part.field());
        json.put("lang", part.lang());
        json.put("what", part.what());
        json.put("value", part.value());
        return json;
    }
}
