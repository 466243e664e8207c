package kaiwu.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.web.WebServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a server tells commands of the same user how to reach it: {@code <data>/server.json}, {@code {"address",
 * "port", "pid", "token"}}, readable by its owner alone. There while the server runs.
 *
 * @param address where it answers people: {@code http://localhost:8080}
 * @param port where it takes commands, always on 127.0.0.1
 * @param pid its process
 * @param token what a command must show
 */
public record ServerNote(String address, int port, long pid, String token) {

    private static final String NAME = "server.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** A note of this process with a fresh token. */
    static ServerNote ofThisProcess(WebServer server, String token) {
        return new ServerNote(
                server.address(), server.commandPort(), ProcessHandle.current().pid(), token);
    }

    static String freshToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Writes the note, never readable by others, in one step. */
    void write(Path data) {
        Path fresh = data.resolve(NAME + ".new");
        try {
            Files.deleteIfExists(fresh);
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(
                    fresh,
                    JSON.writeValueAsBytes(Map.of("address", address, "port", port, "pid", pid, "token", token)));
            Files.move(fresh, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing " + data.resolve(NAME) + ": " + wrong, wrong);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "deleting " + data.resolve(NAME) + ": " + wrong, wrong);
        }
    }

    /** The note of a server whose process is alive; one left behind by a killed server does not count. */
    static Optional<ServerNote> find(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            ServerNote note = new ServerNote(
                    json.path("address").asString(),
                    json.path("port").asInt(),
                    json.path("pid").asLong(),
                    json.path("token").asString());
            return ProcessHandle.of(note.pid).isPresent() ? Optional.of(note) : Optional.empty();
        } catch (IOException | JacksonException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE,
                    "reading " + file + ": " + wrong.getMessage() + "; delete it when no server runs here",
                    wrong);
        }
    }
}
