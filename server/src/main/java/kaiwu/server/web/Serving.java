package kaiwu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kaiwu.server.accounts.Passkeys;

/**
 * How a server is to be reached, as its operator says.
 *
 * @param listen address to listen on
 * @param port port, or 0 for any free one
 * @param demo whether this is a demonstration, in which roles may be tried; has no effect unless it listens on loopback alone
 * @param publicAddress where people reach it when something stands before it that speaks TLS: {@code https://ip.example}
 * @param proxies whose word about a caller's address is taken
 */
public record Serving(InetAddress listen, int port, boolean demo, Optional<URI> publicAddress, TrustedProxies proxies) {

    /** A server that takes no proxy's word. */
    public Serving(InetAddress listen, int port, boolean demo, Optional<URI> publicAddress) {
        this(listen, port, demo, publicAddress, TrustedProxies.NONE);
    }

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

    /**
     * The address of whoever sends a request; empty when it is not known: where something stands before the server that its
     * operator did not declare, every request has that one's address.
     */
    public Optional<String> caller(HttpServletRequest request) {
        return caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    Optional<String> caller(String from, List<String> forwarded) {
        boolean undeclared = publicAddress.isPresent() && proxies.networks().isEmpty();
        return undeclared ? Optional.empty() : proxies.caller(from, forwarded);
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

    /** Where passkeys made through this request are good: the platform's own name as its operator gave it, else this machine's. */
    public Passkeys.Place place(HttpServletRequest request) {
        URI address = publicAddress.orElseGet(
                () -> URI.create(request.getScheme() + "://localhost:" + request.getServerPort()));
        return new Passkeys.Place(address.getScheme() + "://" + address.getAuthority(), address.getHost());
    }

    /** Whether browsers reach it by TLS. */
    boolean isSecure() {
        return publicAddress.isPresent();
    }
}
