package kaiwu.server.cli;

import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;

/** Loads the starter set into an empty data folder and serves it. */
final class Demo implements Command {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "载入起始数据并提供服务：http://localhost:8080", "load the starter set and serve it on http://localhost:8080");
    }

    @Override
    public List<Option> options() {
        return Serve.OPTIONS;
    }

    @Override
    public int run(Call call, Console console) {
        try (Platform platform = Platform.open(call.data())) {
            return Serve.serve(platform, call, console);
        }
    }
}
