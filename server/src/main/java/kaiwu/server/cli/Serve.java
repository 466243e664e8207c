package kaiwu.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.accounts.People;
import kaiwu.server.web.CommandToken;
import kaiwu.server.web.Serving;
import kaiwu.server.web.TrustedProxies;
import kaiwu.server.web.WebServer;
import kaiwu.server.worlds.SimulatedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a data folder until it is told to stop. */
final class Serve implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    static final List<Option> OPTIONS = List.of(
            Option.of("--port", "PORT", "端口（默认 8080）", "port (default 8080)"),
            Option.of("--listen", "ADDRESS", "监听地址（默认仅本机）", "address to listen on (default: this machine only)"),
            Option.of(
                    "--public",
                    "URL",
                    "对外地址，如 https://ip.example（由前置的 TLS 代理提供）；账户只在本机或 TLS 之上使用",
                    "address people reach it by, as https://ip.example, where a proxy before it speaks TLS; accounts work on"
                            + " this machine or over TLS only"),
            Option.of(
                    "--proxy",
                    "ADDRESSES",
                    "前置代理的地址（逗号分隔，可写网段）；只有它们转告的来访者地址才作数",
                    "addresses of the proxies before it, with commas between, networks too; only their word about a caller's"
                            + " address is taken"));

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
            return serve(platform, call, console, Optional.empty());
        }
    }

    /**
     * Serves an open platform until the process is told to stop.
     *
     * @param simulated the platform of the Simulated Country, in a demonstration
     */
    static int serve(Platform platform, Call call, Console console, Optional<Platform> simulated) {
        String token = ServerNote.freshToken();
        Serving serving = new Serving(
                listen(call),
                call.number("--port", 8080, 0, 65535),
                simulated.isPresent(),
                publicAddress(call),
                proxies(call));
        if (serving.publicAddress().isPresent() && serving.proxies().networks().isEmpty()) {
            console.say(
                    "未以 --proxy 说明前置代理：不知来访者地址，按地址限制猜测密码的措施不起作用。",
                    "No --proxy is declared: callers' addresses are not known, and guessing is not slowed by address.");
        }
        try (WebServer server = WebServer.start(platform, new CommandToken(token), serving, simulated)) {
            ServerNote.ofThisProcess(server, token).write(platform.data());
            Thread.ofVirtual().start(() -> prepare(platform, console));
            simulated.ifPresent(other -> Thread.ofVirtual().start(() -> prepareSimulated(other)));
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

    private static void prepareSimulated(Platform platform) {
        platform.prepare();
        SimulatedCases.make(platform, LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .forEach(wrong -> LOG.warn("a case of the Simulated Country stopped early: {}", wrong));
    }

    private static void prepare(Platform platform, Console console) {
        platform.prepare();
        platform.findPeople()
                .flatMap(People::firstAdministrator)
                .ifPresent(first -> console.say(
                        "首位系统管理员：登录名 " + first.login() + "，一次性密码 " + first.password() + "（只显示这一次，24小时内有效，首次登录须更换）。",
                        "First system administrator: login " + first.login() + ", one-time password "
                                + first.password()
                                + " (shown this once, good for 24 hours, to be changed at the first sign-in)."));
    }

    private static TrustedProxies proxies(Call call) {
        return call.find("--proxy")
                .map(text -> TrustedProxies.find(text)
                        .orElseThrow(() -> Call.wrong(
                                "--proxy 须为 IP 地址或网段，如 10.0.0.5,192.168.0.0/16，而不是“" + text + "”",
                                "--proxy takes addresses or networks, as 10.0.0.5,192.168.0.0/16, not '" + text + "'")))
                .orElse(TrustedProxies.NONE);
    }

    private static Optional<URI> publicAddress(Call call) {
        return call.find("--public").map(text -> {
            try {
                URI address = URI.create(text);
                if ("https".equals(address.getScheme()) && address.getHost() != null) {
                    return address;
                }
            } catch (IllegalArgumentException noAddress) {
                // told below, with what is expected
            }
            throw Call.wrong(
                    "--public 须为 https:// 开头的地址，而不是“" + text + "”",
                    "--public takes an address that begins with https://, not '" + text + "'");
        });
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
