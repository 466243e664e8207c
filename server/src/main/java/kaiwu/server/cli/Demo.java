package kaiwu.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.Manifest;
import kaiwu.server.Platform;
import kaiwu.server.StarterFolder;
import kaiwu.server.worlds.SimulatedRights;

/** Loads the starter set into an empty data folder and serves it; a folder that has anything is served as it is. */
final class Demo implements Command {

    /** The folder of the Simulated Country, in the data folder. */
    private static final String SIMULATED = "zz";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "载入首发数据集并提供服务：http://localhost:8080", "load the starter set and serve it on http://localhost:8080");
    }

    @Override
    public List<Option> options() {
        return Serve.OPTIONS;
    }

    @Override
    public int run(Call call, Console console) {
        try (Platform platform = Platform.open(call.data());
                Platform simulated = Platform.open(call.data().resolve(SIMULATED))) {
            if (platform.lake().issues().isEmpty()) {
                fill(platform, console);
            }
            if (simulated.lake().issues().isEmpty()) {
                SimulatedRights.load(simulated, LocalDate.now(ZoneId.of("Asia/Shanghai")));
            }
            return Serve.serve(platform, call, console, Optional.of(simulated));
        }
    }

    private static void fill(Platform platform, Console console) {
        Path starter = StarterFolder.path();
        if (!Files.isDirectory(starter)) {
            console.say(
                    "没有首发数据集 " + starter + "，将提供空的数据目录。",
                    "There is no starter set " + starter + "; an empty data folder is served.");
            return;
        }
        console.say("正在载入首发数据集（约半分钟）…", "Loading the starter set (about half a minute) ...");
        long versions = platform.adopt(starter).taken().stream()
                .mapToLong(Manifest::versions)
                .sum();
        console.say("已载入 %,d 条。".formatted(versions), "%,d versions of rights loaded.".formatted(versions));
    }
}
