package kaiwu.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that runs on a data folder, as a command reaches it. */
final class RunningServer {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServerNote note;

    private RunningServer(ServerNote note) {
        this.note = note;
    }

    /** The server on this folder, if one runs. */
    static Optional<RunningServer> find(Path data) {
        return ServerNote.find(data).map(RunningServer::new);
    }

    /** Has the server run a command; shows what it writes as it comes, and answers with its exit code. */
    int run(String command, Call call, Console console) {
        Map<String, Object> wish = Map.of(
                "command", command,
                "options", call.options(),
                "operands", call.operands(),
                "lang", console.lang().code(),
                "terminal", console.terminal());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + note.port() + "/internal/command"))
                .header("Authorization", "Bearer " + note.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(wish)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new KaiwuException(
                        ErrorCode.INTERNAL,
                        "the server on %s (process %d) did not take the command: HTTP %d; stop it and try again"
                                .formatted(note.address(), note.pid(), answer.statusCode()));
            }
            return show(answer.body(), console);
        } catch (ConnectException gone) {
            throw new KaiwuException(
                    ErrorCode.DATA_FOLDER_BUSY,
                    new Bilingual(
                            "进程 %d 占用数据目录，但在端口 %d 上没有应答；请等它启动完成，或停止它".formatted(note.pid(), note.port()),
                            "process %d holds the data folder but does not answer on port %d; wait until it has started or stop it"
                                    .formatted(note.pid(), note.port())),
                    gone);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "working through the server: " + wrong.getMessage(), wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KaiwuException(ErrorCode.INTERNAL, "stopped while the server was working", stopped);
        }
    }

    private static int show(InputStream body, Console console) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode piece = JSON.readTree(line);
                if (piece.has("exit")) {
                    return piece.get("exit").asInt();
                }
                if (piece.has("out")) {
                    console.out().print(piece.get("out").asString());
                    console.out().flush();
                } else if (piece.has("err")) {
                    console.err().print(piece.get("err").asString());
                    console.err().flush();
                }
            }
        }
        throw new KaiwuException(ErrorCode.INTERNAL, "the server stopped in the middle of the command; see its log");
    }
}
