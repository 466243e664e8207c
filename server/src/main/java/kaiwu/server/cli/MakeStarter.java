package kaiwu.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.ingest.StarterSet;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Manifest;
import kaiwu.server.StarterFolder;
import shelf.Catalog;

/** Makes the starter set from a folder of real files; docs/howto/make-the-starter-set.md tells how and when. */
final class MakeStarter implements Command {

    @Override
    public String name() {
        return "make-starter";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("由真实文件制作首发数据集（仅取事实）", "make the starter set (facts only) from real files");
    }

    @Override
    public String operands() {
        return "FILE|FOLDER…";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.of("--to", "DIR", "写入何处（默认为项目的 starter 目录）", "where to (default: the project's folder starter)"),
                Option.of(
                        "--date",
                        "YYYY-MM-DD",
                        "各期所载日期（必填，使结果可重现）",
                        "date the issues bear (required, so that the same set is made again)"),
                Option.of("--most", "N", "每一来源至多多少件（默认不限）", "how many rights of a source at most (default: all)"),
                Option.of("--fewer", "SOURCE=N,…", "对所列来源另定件数", "how many of certain sources instead"));
    }

    @Override
    public int run(Call call, Console console) {
        if (call.operands().isEmpty()) {
            throw Call.wrong(
                    "make-starter 须给出要读取的文件或目录，例如 ../shared/data",
                    "make-starter needs the files or folders to read, for example ../shared/data");
        }
        Path into = call.find("--to").map(Path::of).orElseGet(StarterFolder::path);
        Clock clock = Clock.fixed(date(call).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        StarterSet set = new StarterSet(
                Catalog.load(), clock, call.number("--most", Integer.MAX_VALUE, 1, Integer.MAX_VALUE), fewer(call));
        for (Manifest issue : make(set, call.operands().stream().map(Path::of).toList(), into)) {
            console.out().println(issue.source() + "\t" + issue.versions() + "\t" + bytes(into.resolve(issue.issue())));
        }
        return 0;
    }

    private static List<Manifest> make(StarterSet set, List<Path> files, Path into) {
        try {
            Path scratch = Files.createTempDirectory("kaiwu-starter-");
            try {
                return set.make(files, scratch, into, progress -> {});
            } finally {
                delete(scratch);
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "making the starter set: " + wrong, wrong);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static long bytes(Path issue) {
        try (Stream<Path> files = Files.list(issue)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "measuring " + issue + ": " + wrong, wrong);
        }
    }

    private static LocalDate date(Call call) {
        String text = call.find("--date")
                .orElseThrow(
                        () -> Call.wrong("make-starter 须给出 --date YYYY-MM-DD", "make-starter needs --date YYYY-MM-DD"));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw Call.wrong(
                    "--date 须为 YYYY-MM-DD 形式的日期，而不是“" + text + "”",
                    "--date takes a day as YYYY-MM-DD, not '" + text + "'");
        }
    }

    private static Map<String, Long> fewer(Call call) {
        Map<String, Long> fewer = new TreeMap<>();
        for (String each : call.find("--fewer").map(text -> text.split(",")).orElseGet(() -> new String[0])) {
            if (!each.matches("[a-z_]+=\\d{1,9}")) {
                throw Call.wrong(
                        "--fewer 须为 SOURCE=N,SOURCE=N，而不是“" + each + "”",
                        "--fewer takes SOURCE=N,SOURCE=N, not '" + each + "'");
            }
            int equals = each.indexOf('=');
            fewer.put(each.substring(0, equals), Long.valueOf(each.substring(equals + 1)));
        }
        return fewer;
    }
}
