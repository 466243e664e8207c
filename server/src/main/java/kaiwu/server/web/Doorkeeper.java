package kaiwu.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands at the door of every request. Sets the security headers on every answer (no script and no style but the
 * platform's own files). While the server listens on loopback only, it refuses calls under any other host name, so that a
 * page elsewhere cannot reach it by rebinding its name (DNS rebinding). By the entrance for commands only commands go in.
 */
final class Doorkeeper extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Entrances entrances;

    Doorkeeper(Entrances entrances) {
        this.entrances = entrances;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
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
        if (entrances.isLoopbackOnly() && !entrances.localNames().contains(request.getServerName())) {
            response.setStatus(421);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println(
                            "This server listens on loopback only and answers to localhost; start it with --listen to use"
                                    + " another name.");
            return;
        }
        if (!request.getMethod().equals("GET") && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.setStatus(403);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("Another site's page may not send this; open this platform's own page.");
            return;
        }
        onwards.doFilter(request, response);
    }
}
