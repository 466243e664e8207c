package kaiwu.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.CommandToken;
import kaiwu.server.web.WebServer;

/** Serves a data folder until it is told to stop. */
final class Serve implements Command {

    static final List<Option> OPTIONS = List.of(
            Option.of("--port", "PORT", "端口（默认 8080）", "port (default 8080)"),
            Option.of("--listen", "ADDRESS", "监听地址（默认仅本机）", "address to listen on (default: this machine only)"));

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("以网页与接口提供数据目录", "serve a data folder as pages and APIs");
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public int run(Call call, Console console) {
        try (Platform platform = Platform.open(call.data())) {
            return serve(platform, call, console);
        }
    }

    /** Serves an open platform until the process is told to stop. */
    static int serve(Platform platform, Call call, Console console) {
        String token = ServerNote.freshToken();
        InetAddress listen = listen(call);
        try (WebServer server =
                WebServer.start(platform, new CommandToken(token), listen, call.number("--port", 8080, 0, 65535))) {
            ServerNote.ofThisProcess(server, token).write(platform.data());
            Thread.ofVirtual().start(platform::prepare);
            console.say(
                    "开物已在 " + server.address() + " 提供服务（数据目录 " + platform.data() + "）。按 Ctrl-C 停止。",
                    "Kaiwu answers on " + server.address() + " (data folder " + platform.data()
                            + "). Ctrl-C stops it.");
            Ending.await();
        } finally {
            ServerNote.delete(platform.data());
        }
        return 0;
    }

    private static InetAddress listen(Call call) {
        String named = call.find("--listen").orElse("127.0.0.1");
        try {
            InetAddress address = InetAddress.getByName(named);
            try (ServerSocket socket = new ServerSocket(0, 1, address)) {
                return socket.getInetAddress();
            }
        } catch (IOException notOurs) {
            throw Call.wrong(
                    "--listen 须为本机的一个地址，而不是“" + named + "”",
                    "--listen takes an address of this machine, not '" + named + "'");
        }
    }
}
