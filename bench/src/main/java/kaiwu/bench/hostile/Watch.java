package kaiwu.bench.hostile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kaiwu.bench.hostile.Trace.Call;

/**
 * Holds a trace against what the process may do. Immutable.
 *
 * @param mayRead folders and files that may be opened
 * @param mayWrite folders in which files may be made, written and removed
 * @param secret a file that only a hostile file asks for
 */
record Watch(Trace trace, List<Path> mayRead, List<Path> mayWrite, Path secret) {

    /** What the C library and the JVM look up for themselves, whatever they load. */
    private static final List<Path> OWN = List.of(
            Path.of("/etc/nsswitch.conf"),
            Path.of("/etc/passwd"),
            Path.of("/etc/group"),
            Path.of("/etc/localtime"),
            Path.of("/etc/timezone"),
            Path.of("/etc/java-25-openjdk"));

    /** The JVM's own performance counters, always below /tmp; their file, named after the process, is opened from there. */
    private static final String COUNTERS = "/tmp/hsperfdata_";

    /**
     * Sockets that are nobody's doing: when its network library is loaded the JVM makes up to two of each family to learn which the
     * machine knows, and closes it unused; the C library asks for a name service of this machine before it reads /etc/passwd.
     */
    private static final int OWN_SOCKETS_A_FAMILY = 2;

    /** What was not allowed, each thing once. */
    Collection<String> findings() {
        TreeSet<String> found = new TreeSet<>();
        Map<String, Integer> sockets = new HashMap<>();
        for (Call call : trace.calls()) {
            if (call.isNetwork()) {
                String family = call.arguments().replaceAll("[^A-Z0-9_].*", "");
                boolean own = call.name().equals("socket")
                        ? family.equals("AF_UNIX") || sockets.merge(family, 1, Integer::sum) <= OWN_SOCKETS_A_FAMILY
                        : call.arguments().contains("/nscd/socket");
                if (!own) {
                    found.add("network: " + call.name() + "(" + call.arguments());
                }
            } else if (call.path().isPresent()) {
                Path path = call.path().get();
                if (path.equals(secret)) {
                    found.add("the secret was opened");
                } else if (call.writes() ? !mayWrite(path) && call.succeeded() : !mayRead(path) && call.succeeded()) {
                    found.add((call.writes() ? "wrote " : "read ") + path + " by " + call.name());
                }
            }
        }
        return found;
    }

    private boolean mayWrite(Path path) {
        return mayWrite.stream().anyMatch(path::startsWith)
                || path.toString().startsWith(COUNTERS)
                || path.toString().matches("\\d+")
                || path.equals(Path.of("/dev/null"))
                || path.startsWith("/proc/self");
    }

    private boolean mayRead(Path path) {
        return !path.isAbsolute()
                || mayRead.stream().anyMatch(path::startsWith)
                || path.toString().startsWith(COUNTERS)
                || OWN.contains(path)
                || path.equals(Path.of("/"))
                || path.equals(Path.of("/tmp"));
    }
}
