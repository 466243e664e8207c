package kaiwu.server.cli;

import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.cases.GazettePress;

/** Publishes what the registers' acts of past weeks declare public; a running server does so by itself. */
final class GazetteCommand implements PlatformCommand {

    @Override
    public String name() {
        return "gazette";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "把登记簿中应当公告的行为按周编入公报并装载；已公告的不重复",
                "publish the registers' public acts week by week; what is out already stays as it is");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.flag("--today", "连同本周至今的行为一并公告", "with what the running week has brought so far"),
                Output.FORMAT);
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        List<String> withdrawn = platform.press().removeEnded();
        if (!withdrawn.isEmpty()) {
            console.say(
                    "已撤下不再公开的批次：" + String.join("、", withdrawn),
                    "Withdrawn, for their texts are public no longer: " + String.join(", ", withdrawn));
        }
        List<GazettePress.Printed> printed = platform.press().print(call.has("--today"));
        Output.write(
                call.format(),
                new TextTable(
                        List.of("week", "lines", "rejected", "issue"),
                        printed.stream()
                                .map(week -> List.of(
                                        week.week().toString(),
                                        String.valueOf(week.lines()),
                                        String.valueOf(week.rejected()),
                                        week.issue().orElse("")))
                                .toList()),
                printed.stream()
                        .map(week -> Map.of(
                                "week",
                                week.week().toString(),
                                "lines",
                                week.lines(),
                                "rejected",
                                week.rejected(),
                                "issue",
                                week.issue().orElse("")))
                        .toList(),
                console);
        return 0;
    }
}
