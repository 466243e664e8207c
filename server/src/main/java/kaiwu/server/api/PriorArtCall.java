package kaiwu.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.lake.RightRecord;
import kaiwu.search.Hit;
import kaiwu.search.Query;
import kaiwu.search.SimilarRequest;
import kaiwu.search.SimilarResult;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;

/**
 * A search for what tells of the same as a text or a record, as page and API take it. Immutable.
 *
 * @param request what is looked for
 */
public record PriorArtCall(SimilarRequest request) {

    /**
     * Which records may be found. Immutable.
     *
     * @param query in the query language; empty for all
     * @param kind ids of kinds with commas between them, any of which will do; empty for all
     * @param from day, month or year from which on a document of theirs was published; empty for any
     * @param before day, month or year before which one was; empty for any
     * @param expand {@code no} for the words of the text alone, else by what its terms are called in the other language too
     */
    public record Limits(String query, String kind, String from, String before, String expand) {

        private static final String NO = "no";

        /** Whether the words of the text alone count. */
        public boolean alone() {
            return expand.equals(NO);
        }

        private Optional<Query> among(Platform platform) {
            List<Query> parts = new ArrayList<>();
            if (!query.isBlank()) {
                parts.add(SearchCall.parse(platform, query));
            }
            List<Query> kinds = Arrays.stream(kind.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .<Query>map(id -> new Query.Is("kind", known(platform, id)))
                    .toList();
            if (!kinds.isEmpty()) {
                parts.add(kinds.size() == 1 ? kinds.getFirst() : new Query.Or(kinds));
            }
            Optional<LocalDate> first = day("from", from);
            Optional<LocalDate> last = day("before", before).map(day -> day.minusDays(1));
            if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
                throw wrong(
                        "before",
                        "from（" + from + "）应早于 before（" + before + "）。",
                        "from (" + from + ") comes before before (" + before + ").");
            }
            if (first.isPresent() || last.isPresent()) {
                parts.add(new Query.Range("published", first, last));
            }
            return parts.size() > 1
                    ? Optional.of(new Query.And(parts))
                    : parts.stream().findFirst();
        }

        private static String known(Platform platform, String id) {
            if (platform.catalogue().findKind(id).isEmpty()) {
                String kinds = String.join(", ", platform.catalogue().kinds().keySet());
                throw wrong(
                        "kind",
                        "没有这一类型：" + id + "。可用：" + kinds + "。",
                        "there is no kind '" + id + "'; there are " + kinds + ".");
            }
            return id;
        }

        private static Optional<LocalDate> day(String parameter, String text) {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(PartialDate.find(text.strip())
                            .map(PartialDate::firstDay)
                            .orElseThrow(() -> wrong(
                                    parameter,
                                    "日期应写作 2019-07-01、2019-07 或 2019，不能是 " + text + "。",
                                    "a date is written 2019-07-01, 2019-07 or 2019, not " + text + ".")));
        }
    }

    private static HttpProblem wrong(String parameter, String zh, String en) {
        return HttpProblem.badCall(new Bilingual(zh, en)).with("parameter", parameter);
    }

    /**
     * For a text.
     *
     * @throws HttpProblem 400 when there is no text, or the limits or the size are not possible
     */
    public static PriorArtCall ofText(Platform platform, String text, Limits limits, int size) {
        if (text.isBlank()) {
            throw wrong(
                    "text", "没有文本。请提交一段权利要求、摘要或说明。", "There is no text. Send a claim, an abstract or a description.");
        }
        return new PriorArtCall(SimilarRequest.forText(text, limits.among(platform), possible(size))
                .alone(limits.alone()));
    }

    /**
     * For a record; neither itself nor its family is found.
     *
     * @throws HttpProblem 400 as {@link #ofText}
     */
    public static PriorArtCall ofRecord(Platform platform, RightRecord record, Limits limits, int size) {
        return new PriorArtCall(SimilarRequest.forRecord(record.shown(), limits.among(platform), possible(size))
                .alone(limits.alone()));
    }

    private static int possible(int size) {
        if (size < 1 || size > SearchCall.LARGEST) {
            throw wrong(
                    "size",
                    "size 应为 1 至 " + SearchCall.LARGEST + "，不能是 " + size + "。",
                    "size is 1 to " + SearchCall.LARGEST + ", not " + size + ".");
        }
        return size;
    }

    public SimilarResult run(Platform platform) {
        return platform.index().similar(request);
    }

    /** The answer as the API writes it: words, and hits with score and passages. */
    public Map<String, Object> answer(Platform platform) {
        SimilarResult found = run(platform);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("words", found.words());
        json.put(
                "expansion",
                found.added().stream()
                        .map(added -> Map.of("word", added.word(), "also", added.also()))
                        .toList());
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Hit hit : found.hits()) {
            Map<String, Object> one = RecordAnswer.hit(hit);
            one.put("score", hit.score());
            one.put(
                    "passages",
                    hit.fragments().stream().map(PriorArtCall::passage).toList());
            hits.add(one);
        }
        json.put("hits", hits);
        return json;
    }

    private static Map<String, Object> passage(Hit.Fragment fragment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("in", fragment.field());
        json.put("lang", fragment.lang());
        json.put("text", fragment.text());
        json.put(
                "marks",
                fragment.marks().stream()
                        .map(mark -> List.of(mark.start(), mark.end()))
                        .toList());
        return json;
    }
}
