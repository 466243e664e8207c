package kaiwu.server.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.ingest.IngestOptions;
import kaiwu.ingest.IngestReport;
import kaiwu.ingest.PassedOver;
import kaiwu.ingest.SourceReport;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.cli.Call.Format;
import kaiwu.server.pages.Labels;

/** Loads files of offices: what each is, is recognised from its content. */
final class IngestCommand implements PlatformCommand {

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("载入主管机关的文件，自动识别来源", "load files of offices; what they are is recognised");
    }

    @Override
    public String operands() {
        return "FILE|FOLDER…";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Output.FORMAT,
                Option.of("--source", "ID", "只按此来源读取", "read as this source"),
                Option.of("--mapping", "FILE", "自有表格的栏目对照文件", "mapping for a table of your own"),
                Option.flag("--propose-mapping", "按表头起草对照文件，不载入", "draft a mapping from the header, load nothing"),
                Option.flag("--dry-run", "只试读，不写入", "read and report, write nothing"),
                Option.flag("--no-originals", "不保存原始文件", "do not keep the original bytes"));
    }

    @Override
    public Call forServer(Call call) {
        Map<String, String> options = new HashMap<>(call.options());
        options.computeIfPresent(
                "--mapping", (name, file) -> Path.of(file).toAbsolutePath().toString());
        return new Call(
                options,
                call.operands().stream()
                        .map(path -> Path.of(path).toAbsolutePath().toString())
                        .toList());
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        if (call.operands().isEmpty()) {
            throw Call.wrong(
                    "ingest 须给出至少一个文件或目录：./kaiwu ingest FILE|FOLDER…",
                    "ingest needs at least one file or folder: ./kaiwu ingest FILE|FOLDER…");
        }
        if (call.has("--propose-mapping")) {
            return MappingDraft.print(call.operands(), console);
        }
        Format format = call.format();
        IngestOptions options = IngestOptions.standard();
        if (call.find("--mapping").isPresent()) {
            options = options.mappedBy(
                    MappingDraft.existing(call.find("--mapping").get()));
        }
        if (call.find("--source").isPresent()) {
            options = options.forcing(call.find("--source").get());
        }
        if (call.has("--dry-run")) {
            options = options.writingNothing();
        }
        if (call.has("--no-originals")) {
            options = options.keepingNoOriginals();
        }
        ProgressBar bar = new ProgressBar(console);
        IngestReport report =
                platform.load(call.operands().stream().map(Path::of).toList(), options, bar::show);
        bar.clear();
        if (format == Format.JSON) {
            console.out().println(report.toJson());
        } else {
            tell(report, new Labels(platform.catalogue(), console.lang()), format, console);
        }
        console.out().flush();
        return 0;
    }

    private static void tell(IngestReport report, Labels labels, Format format, Console console) {
        TextTable table = new TextTable(
                List.of("source", "documents", "stored", "unchanged", "rejected", "MB/s", "why"),
                report.sources().stream().map(each -> row(each, labels)).toList());
        if (format == Format.CSV) {
            table.printCsv(console.out());
            return;
        }
        if (!report.sources().isEmpty()) {
            table.print(console.out());
        }
        report.passedOver().stream().limit(20).forEach(file -> console.err().println(passedOver(file)));
        if (report.passedOver().size() > 20) {
            int more = report.passedOver().size() - 20;
            console.say("……另有 " + more + " 个文件未载入。", "... and " + more + " more files were not loaded.");
        }
        console.say(
                "共 %,d 份文档 = %,d 入库 + %,d 无变化 + %,d 拒收，用时 %.1f 秒。%s"
                        .formatted(
                                report.documents(),
                                report.stored(),
                                report.unchanged(),
                                report.rejected(),
                                report.seconds(),
                                report.dryRun() ? "（试读，未写入）" : ""),
                "%,d documents = %,d stored + %,d unchanged + %,d rejected, in %.1f s.%s"
                        .formatted(
                                report.documents(),
                                report.stored(),
                                report.unchanged(),
                                report.rejected(),
                                report.seconds(),
                                report.dryRun() ? " (dry run, nothing written)" : ""));
    }

    private static List<String> row(SourceReport source, Labels labels) {
        return List.of(
                labels.source(source.source()),
                "%,d".formatted(source.documents()),
                "%,d".formatted(source.stored()),
                "%,d".formatted(source.unchanged()),
                "%,d".formatted(source.rejected()),
                "%.1f".formatted(source.megabytesPerSecond()),
                source.problems().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(problem -> problem.getKey() + " " + problem.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static String passedOver(PassedOver file) {
        return file.code() + "  " + file.name() + "  " + file.looksLike();
    }
}
