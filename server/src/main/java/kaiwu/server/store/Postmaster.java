package kaiwu.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one running postgres of a data folder, as its {@code postmaster.pid} names it. Immutable.
 *
 * @param process the process
 * @param port where it listens
 */
record Postmaster(ProcessHandle process, int port) {

    /**
     * The postgres that runs on this folder; empty when none does, whatever a file left behind says: a process counts only if
     * it is a postgres that was started on this very folder.
     */
    static Optional<Postmaster> find(Path data) throws IOException {
        List<String> lines = lines(data);
        if (lines.size() < 4 || !lines.get(3).strip().matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        return process(lines)
                .filter(process -> isPostgresOf(data, process))
                .map(process -> new Postmaster(process, port));
    }

    /**
     * Takes away a {@code postmaster.pid} whose number another program has by now: PostgreSQL would take that program for
     * itself and not start. In every other case the file stays, for PostgreSQL to judge whether something of the old one
     * still holds the data.
     */
    static void forgetStranger(Path data) throws IOException {
        Optional<ProcessHandle> process = process(lines(data));
        if (process.isPresent() && !isPostgresOf(data, process.get())) {
            Files.delete(data.resolve("postmaster.pid"));
        }
    }

    private static List<String> lines(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgresOf(Path data, ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }
}
