package kaiwu.server.cli;

import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.search.Hit;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.api.Conditions;
import kaiwu.server.api.SearchCall;
import kaiwu.server.pages.Labels;
import kaiwu.spi.record.DateRole;

/** Finds records. */
final class SearchCommand implements PlatformCommand {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("检索记录", "find records");
    }

    @Override
    public String operands() {
        return "'QUERY'";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Output.FORMAT,
                Option.of("--size", "N", "条数（默认 20，至多 200）", "how many (default 20, at most 200)"),
                Option.of("--kind", "ID,…", "只在这些种类中", "only these kinds"),
                Option.of("--office", "ST3,…", "只在这些国家/地区中", "only these offices"),
                Option.of("--cursor", "TEXT", "接着上一页", "go on from the page before"),
                Option.of("--facets", "NAME,…", "按项计数（仅 json）", "count by these (json only)"),
                Option.of(
                        "--sort",
                        "relevance|newest|oldest|latest-published|first-published|latest-granted|first-granted|number|title",
                        "排序",
                        "order"),
                Option.of(
                        "--expand",
                        "yes|no",
                        "是否同时检索技术术语的另一种语言（默认 yes）",
                        "whether technical terms are searched in the other language too (default yes)"));
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        platform.catchUp();
        SearchCall search = SearchCall.of(
                call.operands().isEmpty() ? "*" : String.join(" ", call.operands()),
                call.find("--kind").orElse(""),
                call.find("--office").orElse(""),
                call.number("--size", 20, 0, SearchCall.LARGEST),
                call.find("--cursor").orElse(""),
                call.find("--facets").orElse(""),
                call.find("--sort").orElse(""),
                Conditions.NONE,
                call.find("--expand").orElse(""));
        SearchResult found = search.run(platform);
        Labels labels = new Labels(platform.catalogue(), console.lang());
        TextTable table = new TextTable(
                List.of("id", "title", "owner", "filed", "status"),
                found.hits().stream().map(hit -> row(hit, labels)).toList());
        Output.write(call.format(), table, search.answer(found, platform), console);
        if (call.format() == Call.Format.TABLE) {
            search.expansion(platform)
                    .added()
                    .forEach(added -> console.say(
                            "同时检索：%s → %s".formatted(added.word(), String.join("、", added.also())),
                            "Also searched: %s → %s".formatted(added.word(), String.join(", ", added.also()))));
            console.say(
                    "共 %,d 条，列出 %d 条。".formatted(found.total(), found.hits().size()),
                    "%,d found, %d listed."
                            .formatted(found.total(), found.hits().size()));
        }
        return 0;
    }

    private static List<String> row(Hit hit, Labels labels) {
        return List.of(
                hit.id().toString(),
                labels.title(hit.shown()).text(),
                String.join("; ", labels.owners(hit.shown())),
                hit.shown().date(DateRole.FILED).map(Object::toString).orElse(""),
                labels.standing(hit.id().kind(), hit.status()).word());
    }
}
