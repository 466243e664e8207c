package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.cli.Call;
import kaiwu.server.cli.CommandLine;
import kaiwu.server.cli.Console;
import kaiwu.server.web.Access;
import kaiwu.server.web.CommandToken;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.words.Lang;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where commands of the same user work through the running server: {@code POST /internal/command} from loopback with the
 * token of {@code server.json}. Answers with one JSON object a line, {@code {"out"}} and {@code {"err"}} as the command
 * writes, and at last {@code {"exit"}}.
 */
@Access(Access.EVERYONE)
@RestController
final class CommandDoor {

    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform;
    private final CommandToken token;

    CommandDoor(Platform platform, CommandToken token) {
        this.platform = platform;
        this.token = token;
    }

    /** A command as {@link kaiwu.server.cli} sends it. */
    record Wish(String command, Map<String, String> options, List<String> operands, String lang, boolean terminal) {}

    @PostMapping(path = "/internal/command", consumes = "application/json")
    void run(
            @RequestBody Wish wish,
            @RequestHeader(name = "Authorization", defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() || !isToken(shown)) {
            throw HttpProblem.notFound(new Bilingual("此处没有页面。", "There is no page here."));
        }
        response.setContentType("application/x-ndjson");
        Lines lines = new Lines(response.getOutputStream());
        Console console = new Console(
                lines.stream("out"), lines.stream("err"), Lang.find(wish.lang()).orElse(Lang.EN), wish.terminal());
        int exit = CommandLine.standard()
                .run(wish.command(), new Call(new HashMap<>(wish.options()), wish.operands()), platform, console);
        console.out().flush();
        console.err().flush();
        lines.write(Map.of("exit", exit));
    }

    private boolean isToken(String shown) {
        return MessageDigest.isEqual(
                ("Bearer " + token.value()).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes pieces of output as lines of JSON, one at a time. */
    private static final class Lines {

        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        synchronized void write(Map<String, Object> piece) throws IOException {
            out.write(JSON.writeValueAsBytes(piece));
            out.write('\n');
            out.flush();
        }

        PrintStream stream(String name) {
            return new PrintStream(
                    new java.io.ByteArrayOutputStream() {
                        @Override
                        public void flush() throws IOException {
                            if (size() > 0) {
                                Lines.this.write(Map.of(name, toString(StandardCharsets.UTF_8)));
                                reset();
                            }
                        }
                    },
                    false,
                    StandardCharsets.UTF_8);
        }
    }
}
