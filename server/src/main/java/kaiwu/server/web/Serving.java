package kaiwu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * How a server is to be reached, as its operator says.
 *
 * @param listen address to listen on
 * @param port port, or 0 for any free one
 * @param demo whether this is a demonstration, in which roles may be tried; has no effect unless it listens on loopback alone
 * @param publicAddress where people reach it when something stands before it that speaks TLS: {@code https://ip.example}
 */
public record Serving(InetAddress listen, int port, boolean demo, Optional<URI> publicAddress) {

    /** A server for this machine's people, as {@code ./kaiwu serve} starts it unless told otherwise. */
    public static Serving on(InetAddress listen, int port) {
        return new Serving(listen, port, false, Optional.empty());
    }

    /** Whether roles may be tried: a demonstration that nobody but this machine can reach. */
    public boolean letsTry() {
        return demo && listen.isLoopbackAddress() && publicAddress.isEmpty();
    }

    /** Whether this caller may try a role: one of this machine, whom nothing stands before. */
    public boolean letsTry(HttpServletRequest request) {
        return letsTry()
                && isLoopback(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Via") == null;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /** Whether a password typed in a browser reaches the server unread by others. */
    public boolean keepsSecrets() {
        return publicAddress.isPresent() || listen.isLoopbackAddress();
    }

    /** Whether browsers reach it by TLS. */
    boolean isSecure() {
        return publicAddress.isPresent();
    }
}
