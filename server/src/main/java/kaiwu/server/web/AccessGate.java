package kaiwu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.server.accounts.Role;
import kaiwu.server.accounts.Roles;
import kaiwu.server.accounts.SignedIn;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a handler only if its {@link Access} says so. Whoever lacks a session, a new password or a second
 * factor is led to the page where it is had; machines and everyone else are told what is missing.
 */
@Component
public final class AccessGate implements HandlerInterceptor {

    private final Visitors visitors;

    AccessGate(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Optional<SignedIn> visitor = visitors.resolve(request);
        List<String> allowed = allowed(method);
        if (allowed.contains(Access.EVERYONE)) {
            return true;
        }
        if (visitor.isEmpty()) {
            return lead(request, response, signIn(request), NO_SESSION);
        }
        SignedIn who = visitor.get();
        if (who.waiting() && !isStep(method)) {
            return lead(request, response, "/sign-in/second", NO_SESSION);
        }
        if (who.mustChangePassword() && !isStep(method)) {
            return lead(request, response, "/account/password", NEW_PASSWORD);
        }
        if (allowed.contains(Access.SIGNED_IN) || who.actor().roles().stream().anyMatch(allowed::contains)) {
            return true;
        }
        if (who.lacksSecondFactor() && who.account().roles().stream().anyMatch(allowed::contains)) {
            return lead(request, response, "/account?factor", SECOND_FACTOR);
        }
        throw notAllowed(allowed);
    }

    /** Who may call a handler; nobody when it does not say. */
    public static List<String> allowed(HandlerMethod method) {
        return find(method).map(access -> List.of(access.value())).orElse(List.of());
    }

    /** What a handler says of access, itself or through its class. */
    public static Optional<Access> find(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class)));
    }

    /** Whether the handler is a step of signing in, open to those who are half way. */
    private static boolean isStep(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), StepOfSigningIn.class);
    }

    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String here = World.path(request) + (query == null ? "" : "?" + query);
        return Address.of("/sign-in")
                .with("next", request.getMethod().equals("GET") ? here : "")
                .toString();
    }

    private static boolean lead(
            HttpServletRequest request, HttpServletResponse response, String where, Bilingual missing) {
        if (Mishaps.isForMachines(request)) {
            throw new HttpProblem(401, "not-signed-in", new Bilingual("尚未登录", "Not signed in"), missing);
        }
        response.setStatus(303);
        response.setHeader("Location", where);
        return false;
    }

    private static HttpProblem notAllowed(List<String> allowed) {
        List<Role> roles =
                allowed.stream().flatMap(id -> Roles.find(id).stream()).toList();
        return new HttpProblem(
                403,
                "not-allowed",
                new Bilingual("无此权限", "Not allowed"),
                new Bilingual(
                        "此处仅供以下角色使用：" + names(roles, "zh", "、") + "。如应有此权限，请联系安全管理员。",
                        "This is for " + names(roles, "en", ", ")
                                + " only. If you should have that role, ask the security administrator."));
    }

    private static String names(List<Role> roles, String language, String between) {
        return roles.stream().map(role -> role.name().in(language)).collect(Collectors.joining(between));
    }

    private static final Bilingual NO_SESSION =
            new Bilingual("请先登录，或以 API 密钥调用。", "Sign in first, or call with an API key.");
    private static final Bilingual NEW_PASSWORD = new Bilingual("请先更换一次性密码。", "Change the one-time password first.");
    private static final Bilingual SECOND_FACTOR = new Bilingual("此角色需要第二因素登录。", "This role needs a second factor.");
}
