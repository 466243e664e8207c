package kaiwu.server.web;

import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/** What handlers may ask of a request beside what Spring gives: the frame of a page, and who acts. */
public final class RequestArguments {

    private RequestArguments() {}

    public static List<HandlerMethodArgumentResolver> resolvers() {
        return List.of(new Frames(), new Actors());
    }
}
