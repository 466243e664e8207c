package kaiwu.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kaiwu.register.Actor;
import kaiwu.server.Platform;
import kaiwu.server.accounts.SignedIn;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who sends a request: found by the session cookie, once for each request. The cookie is out of reach of scripts, goes with
 * no other site's request but a plain link, and over TLS alone where the platform is reached by TLS.
 */
@Component
public final class Visitors {

    /** Who acts without an account. */
    public static final Actor ANYONE = new Actor("anonymous", "", Set.of(), Optional.empty(), Optional.empty());

    private static final String FOUND = Visitors.class.getName();

    private final Platform platform;
    private final Serving serving;

    Visitors(Platform platform, Serving serving) {
        this.platform = platform;
        this.serving = serving;
    }

    /** Whether the request brings a session's cookie, valid or not. */
    static boolean bringsCookie(HttpServletRequest request) {
        return cookie(request, "kaiwu-session").isPresent()
                || cookie(request, "__Host-kaiwu-session").isPresent();
    }

    /** Looks up who sends the request; asks the database only when it brings a cookie. */
    Optional<SignedIn> resolve(HttpServletRequest request) {
        Optional<SignedIn> found =
                token(request).flatMap(token -> platform.people().sessions().find(token, serving.letsTry(request)));
        request.setAttribute(FOUND, found);
        return found;
    }

    /** Who sends the request, as {@link #resolve} found; nobody for requests that no handler answers. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Optional<?> found
                ? found.map(SignedIn.class::cast)
                : Optional.empty();
    }

    /** As {@link #resolve} found. */
    public Optional<SignedIn> visitor(HttpServletRequest request) {
        return of(request);
    }

    /** Hands a session's token to the browser. */
    public void let(HttpServletResponse response, String token) {
        response.addHeader("Set-Cookie", cookie(token, -1));
    }

    /** Takes it away again. */
    public void dismiss(HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie("", 0));
    }

    /** The token that the browser holds. */
    public Optional<String> token(HttpServletRequest request) {
        return cookie(request, name());
    }

    private String name() {
        return serving.isSecure() ? "__Host-kaiwu-session" : "kaiwu-session";
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .maxAge(seconds)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(serving.isSecure())
                .build()
                .toString();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
