package kaiwu.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.alike.AlikeName;
import kaiwu.alike.AlikeQuery;
import kaiwu.alike.Goods;
import kaiwu.alike.Reason;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.Kind;
import kaiwu.spi.Scheme;

/**
 * A question for names alike as page and API take it. Immutable.
 *
 * @param query what is asked
 */
public record AlikeCall(AlikeQuery query) {

    /** The most names one answer gives. */
    public static final int MOST = 200;

    private static final int LONGEST = 200;

    /**
     * Understands the parameters of a call.
     *
     * @param classes symbols with blanks or commas between
     * @throws HttpProblem 400, naming the parameter and what is possible; also for a kind without this ability
     */
    public static AlikeCall of(Platform platform, String name, String kind, String classes, String office, int size) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw bad(
                    "name",
                    new Bilingual(
                            "name 应为一个名称，至多 " + LONGEST + " 个字符。",
                            "name is a name of at most " + LONGEST + " characters."));
        }
        if (size < 1 || size > MOST) {
            throw bad(
                    "size",
                    new Bilingual(
                            "size 应为 1 至 " + MOST + "，不能是 " + size + "。",
                            "size is 1 to " + MOST + ", not " + size + "."));
        }
        List<String> able = platform.alike().kinds().stream().map(Kind::id).toList();
        if (!kind.isEmpty() && !able.contains(kind)) {
            throw bad(
                    "kind",
                    new Bilingual(
                            "“" + kind + "”不能按名称近似查询，可用：" + String.join("、", able) + "。",
                            "Names of the kind '" + kind + "' cannot be asked for; there are " + String.join(", ", able)
                                    + "."));
        }
        return new AlikeCall(new AlikeQuery(
                name.strip(),
                kind.isEmpty() ? Optional.empty() : Optional.of(kind),
                Arrays.asList(classes.strip().split("[\\s,;，；、]+")),
                office.isBlank() ? Optional.empty() : Optional.of(office.strip().toUpperCase(java.util.Locale.ROOT)),
                size));
    }

    private static HttpProblem bad(String parameter, Bilingual detail) {
        return HttpProblem.badCall(detail).with("parameter", parameter);
    }

    /**
     * A name with the right that bears it, as far as the index has it by now.
     *
     * @param name the name and why
     */
    public record Found(AlikeName name, Optional<RightRecord> record) {}

    /** What is found, the likest first; rights that turn out to be one stand once. */
    public List<Found> run(Platform platform) {
        Map<String, Found> once = new LinkedHashMap<>();
        for (AlikeName name : platform.alike().search(query)) {
            Found found = new Found(name, platform.index().find(name.id()));
            once.putIfAbsent(
                    found.record().map(RightRecord::id).orElse(name.id()).toString(), found);
        }
        return List.copyOf(once.values());
    }

    /** By what goods are told apart here: of the kind asked for, or of the first that tells goods. */
    public Goods goods(Platform platform) {
        return query.kind()
                .map(platform.alike()::goods)
                .orElseGet(() -> platform.alike().kinds().stream()
                        .map(kind -> platform.alike().goods(kind.id()))
                        .filter(goods -> goods.scheme().isPresent())
                        .findFirst()
                        .orElse(new Goods(Optional.empty(), List.of())));
    }

    /** The answer as the API writes it. */
    public Map<String, Object> answer(Platform platform) {
        List<Found> found = run(platform);
        Goods goods = goods(platform);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", query.name());
        goods.scheme().map(Scheme::id).ifPresent(scheme -> json.put("goodsBy", scheme));
        json.put("goodsNotLoaded", goods.finer().stream().map(Scheme::id).toList());
        json.put("compared", platform.alike().size());
        List<Map<String, Object>> names = new ArrayList<>();
        found.forEach(each -> names.add(name(each)));
        json.put("names", names);
        return json;
    }

    private static Map<String, Object> name(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "id",
                found.record().map(RightRecord::id).orElse(found.name().id()).toString());
        json.put("name", found.name().name());
        json.put("score", rounded(found.name().score()));
        json.put(
                "reasons",
                found.name().reasons().stream().map(AlikeCall::reason).toList());
        found.record().ifPresent(record -> json.put("record", RecordAnswer.summary(record)));
        return json;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", reason.kind().name());
        json.put("matched", reason.matched());
        json.put("weight", rounded(reason.weight()));
        json.put(
                "words",
                Map.of(
                        "zh",
                        reason.kind().words().zh(),
                        "en",
                        reason.kind().words().en()));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
