package kaiwu.bench.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What strace wrote of a run: each call with its time. Immutable.
 *
 * @param calls in the order of their times
 */
record Trace(List<Call> calls) {

    /** Calls that are written down. */
    static final String WATCHED =
            "trace=network,openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,link,symlink,chmod";

    private static final Pattern LINE = Pattern.compile("^\\d+ +(\\d+\\.\\d+) (\\w+)\\((.*)$");
    private static final Pattern PATH = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * One call.
     *
     * @param at seconds since 1970
     * @param arguments everything behind the opening bracket, the result too
     */
    record Call(double at, String name, String arguments) {

        boolean isNetwork() {
            return List.of("socket", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "recvfrom")
                    .contains(name);
        }

        boolean succeeded() {
            return !arguments.contains(" = -1 ");
        }

        /** The first path it names; a relative one is told as it stands. */
        Optional<Path> path() {
            Matcher path = PATH.matcher(arguments);
            return path.find() ? Optional.of(Path.of(path.group(1)).normalize()) : Optional.empty();
        }

        boolean writes() {
            return !name.startsWith("open") || arguments.matches(".*O_(WRONLY|RDWR|CREAT|TRUNC|APPEND).*");
        }
    }

    static Trace read(Path file) throws IOException {
        List<Call> calls = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                Matcher call = LINE.matcher(line);
                if (call.matches()) {
                    calls.add(new Call(Double.parseDouble(call.group(1)), call.group(2), call.group(3)));
                }
            });
        } catch (UncheckedIOException wrong) {
            throw wrong.getCause();
        }
        return new Trace(List.copyOf(calls));
    }
}
