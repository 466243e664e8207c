package kaiwu.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.link.Owner;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.OwnerActs;
import kaiwu.register.OwnerActs.Said;
import kaiwu.server.Platform;
import kaiwu.server.owners.OwnerCorrections;

/**
 * Finds owners and corrects which names are one: {@code find WORDS}, {@code merge A B}, {@code split A B}, {@code undo ACT},
 * {@code corrections}. Who may run commands on a data folder may correct its owners; the act says {@code operator}.
 */
final class OwnersCommand implements PlatformCommand {

    private static final int MOST = 50;
    private static final Actor OPERATOR =
            new Actor("operator", "operator", Set.of("operator"), Optional.empty(), Optional.empty());

    @Override
    public String name() {
        return "owners";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "查权利人，更正哪些名称同属一人：find 字词、merge 甲 乙、split 甲 乙、undo 更正编号、corrections",
                "find owners and correct which names are one: find WORDS, merge A B, split A B, undo ACT, corrections");
    }

    @Override
    public String operands() {
        return "find|merge|split|undo|corrections …";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.of("--ground", "TEXT", "更正的理由", "what the correction rests on"), Output.FORMAT);
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        platform.levelOwners();
        List<String> words = call.operands();
        String what = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        OwnerCorrections corrections = new OwnerCorrections(platform, OPERATOR, "operator");
        String ground = call.find("--ground").orElse("");
        switch (what) {
            case "find" -> find(platform, String.join(" ", rest), call, console);
            case "corrections" -> list(platform, call, console);
            case "merge" -> told(corrections.say(Said.ONE, one(rest, 0, 2), one(rest, 1, 2), ground, ""), console);
            case "split" -> told(corrections.say(Said.TWO, one(rest, 0, 2), one(rest, 1, 2), ground, ""), console);
            case "undo" -> told(corrections.undo(one(rest, 0, 1), ground, ""), console);
            default ->
                throw Call.wrong(
                        "owners 后须为 find、merge、split、undo 或 corrections",
                        "owners takes find, merge, split, undo or corrections");
        }
        return 0;
    }

    private static String one(List<String> given, int place, int expected) {
        if (given.size() != expected) {
            throw Call.wrong(
                    "须给出 " + expected + " 个编号，实际 " + given.size() + " 个",
                    "expected " + expected + " ids, found " + given.size());
        }
        return given.get(place);
    }

    private static void find(Platform platform, String words, Call call, Console console) {
        List<Owner> found = platform.owners().current().search(words, MOST);
        Output.write(
                call.format(),
                new TextTable(
                        List.of("id", "name", "names", "mentions"),
                        found.stream()
                                .map(owner -> List.of(
                                        owner.id().toString(),
                                        owner.name(),
                                        String.valueOf(owner.forms().size()),
                                        String.valueOf(owner.records())))
                                .toList()),
                found.stream()
                        .map(owner -> Map.of("id", owner.id().toString(), "name", owner.name()))
                        .toList(),
                console);
    }

    private static void list(Platform platform, Call call, Console console) {
        List<OwnerActs.Correction> said = platform.evidence().owners().list();
        Output.write(
                call.format(),
                new TextTable(
                        List.of("id", "said", "names", "holds", "ground"),
                        said.stream()
                                .map(each -> List.of(
                                        each.act().id().toString(),
                                        each.said().name(),
                                        each.names().toString(),
                                        String.valueOf(each.holds()),
                                        each.ground()))
                                .toList()),
                said.stream()
                        .map(each -> Map.of(
                                "id",
                                each.act().id().toString(),
                                "said",
                                each.said().name(),
                                "holds",
                                each.holds(),
                                "ground",
                                each.ground()))
                        .toList(),
                console);
    }

    private static void told(Act act, Console console) {
        console.say(
                "已记录更正 %s，公开日志第 %,d 项。".formatted(act.id(), act.leafIndex()),
                "Recorded as %s, leaf %,d of the public log.".formatted(act.id(), act.leafIndex()));
    }
}
