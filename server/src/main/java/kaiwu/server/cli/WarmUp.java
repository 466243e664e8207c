package kaiwu.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.Platform;
import kaiwu.server.web.CommandToken;
import kaiwu.server.web.Serving;
import kaiwu.server.web.WebServer;

/** A short run that touches what a server touches, from which the launcher makes the JVM's start-up cache. */
final class WarmUp implements Command {

    private static final List<String> PAGES =
            List.of("/", "/?lang=en", "/search?q=*", "/api/v1/search?q=*", "/plan", "/health");

    @Override
    public String name() {
        return "warm-up";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("为启动缓存作一次短运行", "a short run for the start-up cache");
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public int run(Call call, Console console) {
        try (Platform platform = Platform.open(call.data());
                WebServer server = WebServer.start(
                        platform,
                        new CommandToken(ServerNote.freshToken()),
                        Serving.on(InetAddress.getLoopbackAddress(), 0));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + page))
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
            return 0;
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "warming up: " + wrong.getMessage(), wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
