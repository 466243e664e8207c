package kaiwu.server.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A way into the server, and who may take it. Immutable.
 *
 * @param method {@code GET}, {@code POST} …
 * @param pattern its path, with {@code {names}} for what varies
 * @param handler the method that answers it: {@code AccountPages.account}
 * @param access what it says of access; empty when it does not say, and then nobody may take it
 */
public record Route(String method, String pattern, String handler, Optional<Access> access) {

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> new Route(
                                        method,
                                        pattern,
                                        entry.getValue().getBeanType().getSimpleName() + "."
                                                + entry.getValue().getMethod().getName(),
                                        AccessGate.find(entry.getValue())))))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    /** Who may take it: words of {@link Access} and ids of roles. */
    public List<String> allowed() {
        return access.map(said -> List.of(said.value())).orElse(List.of());
    }

    /** Whether somebody with this role, usable in their session, may take it. */
    public boolean isOpenTo(String role) {
        return allowed().contains(Access.EVERYONE)
                || allowed().contains(Access.SIGNED_IN)
                || allowed().contains(role);
    }
}
