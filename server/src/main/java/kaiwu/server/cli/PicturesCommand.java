package kaiwu.server.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Pictures;
import kaiwu.server.Platform;
import kaiwu.server.cli.Call.Format;
import tools.jackson.databind.json.JsonMapper;

/** Puts pictures of records where {@code /pictures} finds them. */
final class PicturesCommand implements PlatformCommand {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "收入图片以供以图检索：与文献同放的附图，或以记录编号命名的图片",
                "take in pictures to be found by likeness: drawings beside their documents, or files named by a record's id");
    }

    @Override
    public String operands() {
        return "FILE|FOLDER…";
    }

    @Override
    public List<Option> options() {
        return List.of(Output.FORMAT);
    }

    @Override
    public Call forServer(Call call) {
        return new Call(
                call.options(),
                call.operands().stream()
                        .map(path -> Path.of(path).toAbsolutePath().toString())
                        .toList());
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        if (call.operands().isEmpty()) {
            throw Call.wrong(
                    "pictures 须给出至少一个文件或目录：./kaiwu pictures FILE|FOLDER…",
                    "pictures needs at least one file or folder: ./kaiwu pictures FILE|FOLDER…");
        }
        Format format = call.format();
        Pictures.Filled filled =
                platform.fillPictures(call.operands().stream().map(Path::of).toList());
        if (format == Format.JSON) {
            console.out().println(JSON.writeValueAsString(json(filled)));
        } else {
            filled.told().forEach(console.err()::println);
            tell(filled, console);
        }
        console.out().flush();
        return 0;
    }

    private static Map<String, Object> json(Pictures.Filled filled) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("added", filled.added());
        json.put("unchanged", filled.unchanged());
        json.put("ownerless", filled.ownerless());
        json.put("refused", filled.refused());
        json.put("told", filled.told());
        json.put("total", filled.total());
        return json;
    }

    private static void tell(Pictures.Filled filled, Console console) {
        String reasons = filled.refused().entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        int refused =
                filled.refused().values().stream().mapToInt(Integer::intValue).sum();
        console.say(
                "收入图片 %,d 幅，无变化 %,d，无对应记录 %,d，拒收 %,d%s；现共 %,d 幅。"
                        .formatted(
                                filled.added(),
                                filled.unchanged(),
                                filled.ownerless(),
                                refused,
                                reasons.isEmpty() ? "" : "（" + reasons + "）",
                                filled.total()),
                "%,d pictures added, %,d unchanged, %,d of no record, %,d refused%s; %,d on the shelf."
                        .formatted(
                                filled.added(),
                                filled.unchanged(),
                                filled.ownerless(),
                                refused,
                                reasons.isEmpty() ? "" : " (" + reasons + ")",
                                filled.total()));
    }
}
