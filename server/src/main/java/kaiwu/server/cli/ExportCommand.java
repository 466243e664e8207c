package kaiwu.server.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.RightRecord;
import kaiwu.search.Hit;
import kaiwu.search.Order;
import kaiwu.search.Query;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.api.SearchCall;

/** Writes everything a query finds, record by record, however many there are. */
final class ExportCommand implements PlatformCommand {

    private static final Map<String, Supplier<RecordForm>> FORMS = Map.of(
            "jsonl", JsonLinesForm::new, "csv", CsvForm::new, "st96", St96Form::new, "parquet", ParquetForm::new);

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("导出检索式命中的全部记录", "write out everything a query finds");
    }

    @Override
    public String operands() {
        return "'QUERY'";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.of(
                "--format", "jsonl|csv|st96|parquet", "输出格式（默认 jsonl）", "form of the records (default jsonl)"));
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        String format = call.find("--format").orElse("jsonl");
        Supplier<RecordForm> named = FORMS.get(format);
        if (named == null) {
            throw Call.wrong(
                    "--format 须为 jsonl、csv、st96 或 parquet，而不是“" + format + "”",
                    "--format is jsonl, csv, st96 or parquet, not '" + format + "'");
        }
        RecordForm form = named.get();
        platform.catchUp();
        Query query = SearchCall.parse(platform, call.operands().isEmpty() ? "*" : String.join(" ", call.operands()));
        long written = 0;
        Map<String, Long> left = new TreeMap<>();
        PrintStream out = console.out();
        form.begin(out);
        Optional<String> cursor = Optional.empty();
        do {
            SearchResult page = platform.index()
                    .search(new SearchRequest(
                            query, SearchRequest.MAX_SIZE, cursor, List.of(), 0, Order.OLDEST, false));
            for (Hit hit : page.hits()) {
                Optional<RightRecord> record = platform.index().find(hit.id());
                if (record.isPresent() && form.write(record.get(), out)) {
                    written++;
                } else {
                    left.merge(hit.id().kind(), 1L, Long::sum);
                }
            }
            cursor = page.next();
        } while (cursor.isPresent());
        form.end(out);
        out.flush();
        console.say("已导出 %,d 条。".formatted(written), "%,d records written.".formatted(written));
        left.forEach((kind, count) -> console.say(
                "%,d 条 %s 未导出：%s 没有这类权利的形式。".formatted(count, kind, format),
                "%,d of kind %s left out: %s has no form for this kind.".formatted(count, kind, format)));
        return 0;
    }
}
