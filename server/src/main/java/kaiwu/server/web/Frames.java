package kaiwu.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.server.words.Lang;
import kaiwu.server.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Finds the language of a reader: {@code ?lang=} first (and kept in a cookie for a year), then that cookie, then what the
 * browser accepts, then Chinese.
 */
public final class Frames implements HandlerMethodArgumentResolver {

    private static final String COOKIE = "lang";

    /** The frame for this request; remembers a language that the reader chose. */
    public static Frame of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Lang> chosen =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Lang::find);
        chosen.ifPresent(lang -> response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, lang.code())
                        .path("/")
                        .maxAge(365L * 24 * 3600)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString()));
        Lang lang = chosen.or(() -> fromCookie(request))
                .or(() -> fromBrowser(request))
                .orElse(Lang.ZH);
        return new Frame(
                Words.of(lang), request.getRequestURI(), parameters(request), World.of(request), Visitors.of(request));
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals("lang")) {
                    kept.put(name, List.of(values));
                }
            });
        }
        return kept;
    }

    private static Optional<Lang> fromCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Lang.find(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Lang> fromBrowser(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .flatMap(range ->
                            range.getRange().equals("*") ? Stream.of(Lang.ZH) : Lang.find(range.getRange()).stream())
                    .findFirst()
                    .or(() -> Optional.of(Lang.EN));
        } catch (IllegalArgumentException notALanguageRange) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }
}
