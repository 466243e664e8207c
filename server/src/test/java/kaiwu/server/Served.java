package kaiwu.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kaiwu.ingest.IngestOptions;
import kaiwu.ingest.IngestReport;
import kaiwu.server.web.CommandToken;
import kaiwu.server.web.Serving;
import kaiwu.server.web.WebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port over a fresh data folder, and a client that asks it. */
public final class Served implements AutoCloseable {

    public static final String TOKEN = "a-token-of-the-test";
    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform;
    private final Optional<Platform> simulated;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public Served(Path data) {
        this(data, InetAddress.getLoopbackAddress());
    }

    public Served(Path data, InetAddress listen) {
        this(data, Serving.on(listen, 0));
    }

    public Served(Path data, Serving serving) {
        platform = Platform.open(data);
        simulated = serving.demo() ? Optional.of(Platform.open(data.resolve("zz"))) : Optional.empty();
        server = WebServer.start(platform, new CommandToken(TOKEN), serving, simulated);
    }

    public WebServer server() {
        return server;
    }

    public Platform platform() {
        return platform;
    }

    /** The platform of the Simulated Country, in a demonstration. */
    public Platform simulated() {
        return simulated.orElseThrow();
    }

    /** Loads files the way {@code ./kaiwu ingest} does. */
    public IngestReport load(Path... files) {
        return platform.load(List.of(files), IngestOptions.standard(), progress -> {});
    }

    /** The database of accounts and register. */
    public DataSource database() {
        return platform.evidence().dataSource();
    }

    public int port() {
        return server.port();
    }

    public String address(String path) {
        return server.address() + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The JSON at a path. */
    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException wrong) {
            throw new AssertionError("asking " + request.uri(), wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while asking " + request.uri(), stopped);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        simulated.ifPresent(Platform::close);
        platform.close();
    }
}
