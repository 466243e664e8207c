package kaiwu.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands at the door of every request. Sets the security headers on every answer (no script and no style but the
 * platform's own files) and reads forms as UTF-8. While the server listens on loopback only, it refuses calls under any other host name, so that a
 * page elsewhere cannot reach it by rebinding its name (DNS rebinding). By the entrance for commands only commands go in.
 *
 * <p>What changes something is taken from the platform's own pages only (cross-site request forgery): browsers say by {@code
 * Sec-Fetch-Site} and {@code Origin}, which no script can set, whose page a request comes from. A request that says neither
 * comes from no browser of today; it passes only without a session's cookie, as it then acts in nobody's name.
 */
final class Doorkeeper extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Entrances entrances;
    private final Serving serving;

    Doorkeeper(Entrances entrances, Serving serving) {
        this.entrances = entrances;
        this.serving = serving;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (entrances.isForCommandsAlone(request.getLocalPort())
                && !request.getRequestURI().startsWith("/internal/")) {
            response.setStatus(404);
            return;
        }
        if (entrances.isLoopbackOnly() && !isOurName(request.getServerName())) {
            response.setStatus(421);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println(
                            "This server listens on loopback only and answers to localhost; start it with --listen to use"
                                    + " another name.");
            return;
        }
        if (!READING.contains(request.getMethod()) && !isFromOwnPage(request)) {
            response.setStatus(403);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("Another site's page may not send this; open this platform's own page.");
            return;
        }
        if (request.getRequestURI().equals(World.SIMULATED.prefix())) {
            response.setStatus(303);
            response.setHeader("Location", World.SIMULATED.prefix() + "/");
            return;
        }
        if (Visitors.bringsCookie(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        onwards.doFilter(request, World.of(request).keeping(response));
    }

    private boolean isOurName(String name) {
        return entrances.localNames().contains(name)
                || serving.publicAddress()
                        .filter(address -> name.equals(address.getHost()))
                        .isPresent();
    }

    private boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return !Visitors.bringsCookie(request);
        }
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || origin.equals(ownOrigin(request)));
    }

    private String ownOrigin(HttpServletRequest request) {
        return serving.publicAddress()
                .map(address -> address.getScheme() + "://" + address.getAuthority())
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
    }
}
