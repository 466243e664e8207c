package kaiwu.server.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Where the server is entered: on the address it was told to listen on and, where that does not take in 127.0.0.1, there too,
 * on a port of its own that answers commands of this machine and nothing else.
 */
final class Entrances implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    private static final String LOOPBACK = "127.0.0.1";

    private final InetAddress listen;
    private final Optional<Connector> door;

    Entrances(InetAddress listen) {
        this.listen = listen;
        this.door = listen.isAnyLocalAddress() || listen.getHostAddress().equals(LOOPBACK)
                ? Optional.empty()
                : Optional.of(loopback());
    }

    private static Connector loopback() {
        Connector connector = new Connector("HTTP/1.1");
        connector.setProperty("address", LOOPBACK);
        connector.setPort(0);
        return connector;
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        door.ifPresent(factory::addAdditionalConnectors);
    }

    /** The port on 127.0.0.1 that takes commands, of a server that runs. */
    int commandPort(int port) {
        return door.map(Connector::getLocalPort).orElse(port);
    }

    /** Whether this port is the entrance for commands alone. */
    boolean isForCommandsAlone(int localPort) {
        return door.map(Connector::getLocalPort)
                .filter(port -> port == localPort)
                .isPresent();
    }

    /** Whether nobody but this machine can enter. */
    boolean isLoopbackOnly() {
        return listen.isLoopbackAddress();
    }

    /** Host names that a caller on this machine may call it by. */
    Set<String> localNames() {
        return Stream.of("localhost", LOOPBACK, "[::1]", "::1", literal(listen), listen.getHostAddress())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How an address stands in a URL. */
    static String literal(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        return address.isLoopbackAddress() ? "[::1]" : "[" + address.getHostAddress() + "]";
    }
}
