package kaiwu.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.register.Actor;
import kaiwu.server.Platform;
import kaiwu.server.accounts.ApiKeys;
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

    private static final String BEARER = "Bearer ";
    private static final String BINDING = "kaiwu-identity";
    private static final String SESSION = "kaiwu-session";
    private static final String FOUND = Visitors.class.getName();

    private final Platform platform;
    private final Serving serving;
    private final World world;

    Visitors(Platform platform, Serving serving, World world) {
        this.platform = platform;
        this.serving = serving;
        this.world = world;
    }

    /** Whether the request brings a session's cookie, valid or not. */
    static boolean bringsCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().contains(SESSION));
    }

    /** Looks up who sends the request; asks the database only when it brings a cookie. */
    Optional<SignedIn> resolve(HttpServletRequest request) {
        Optional<SignedIn> found = byKey(request).or(() -> bySession(request));
        request.setAttribute(FOUND, found);
        return found;
    }

    /** Programs show a key, under {@code /api/} alone; one that is not good is never taken for a visitor without one. */
    private Optional<SignedIn> byKey(HttpServletRequest request) {
        String shown = request.getHeader("Authorization");
        if (shown == null
                || !shown.startsWith(BEARER + ApiKeys.PREFIX)
                || !World.path(request).startsWith("/api/")) {
            return Optional.empty();
        }
        ApiKeys.Caller caller = platform.people()
                .apiKeys()
                .find(shown.substring(BEARER.length()))
                .orElseThrow(() -> new HttpProblem(
                        401,
                        "bad-key",
                        new Bilingual("密钥无效", "The key is not good"),
                        new Bilingual("此 API 密钥不存在、已过期或已收回。", "This API key never was, has ended or was taken back.")));
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!caller.may(reads ? ApiKeys.Scope.READ : ApiKeys.Scope.WRITE)) {
            throw new HttpProblem(
                    403,
                    "not-allowed",
                    new Bilingual("无此权限", "Not allowed"),
                    new Bilingual("此 API 密钥只能读取。", "This API key can only read."));
        }
        return Optional.of(caller.who());
    }

    private Optional<SignedIn> bySession(HttpServletRequest request) {
        return token(request).flatMap(token -> platform.people().sessions().find(token, letsTry(request)));
    }

    /** Who sends the request, as {@link #resolve} found; nobody for requests that no handler answers. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Optional<?> found
                ? found.map(SignedIn.class::cast)
                : Optional.empty();
    }

    /** Whether roles can be tried here by this caller: in the Simulated Country of a demonstration on this machine. */
    public boolean letsTry(HttpServletRequest request) {
        return world == World.SIMULATED && serving.letsTry(request);
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

    /** Has the browser keep what binds an attempt to be identified to it; sent back when it comes from the issuer. */
    public void bind(HttpServletResponse response, String binding) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(BINDING, binding)
                        .path(world.prefix() + "/sign-in/national")
                        .maxAge(binding.isEmpty() ? 0 : 600)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(serving.isSecure())
                        .build()
                        .toString());
    }

    /** What the browser kept of an attempt to be identified; empty when it began none. */
    public String binding(HttpServletRequest request) {
        return cookie(request, BINDING).orElse("");
    }

    /** The token that the browser holds. */
    public Optional<String> token(HttpServletRequest request) {
        return cookie(request, name());
    }

    private String name() {
        if (world == World.SIMULATED) {
            return (serving.isSecure() ? "__Secure-" : "") + SESSION + "-zz";
        }
        return (serving.isSecure() ? "__Host-" : "") + SESSION;
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(name(), value)
                .path(world.prefix() + "/")
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
