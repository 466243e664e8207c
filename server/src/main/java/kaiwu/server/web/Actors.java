package kaiwu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import kaiwu.register.Actor;
import kaiwu.server.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler who acts: a parameter {@link Actor} (without an account {@link Visitors#ANYONE}), or {@link SignedIn} on routes
 * that only people with a session can call.
 */
final class Actors implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Actor.class
                ? Visitors.of(sent).map(SignedIn::actor).orElse(Visitors.ANYONE)
                : Visitors.of(sent).orElseThrow();
    }
}
