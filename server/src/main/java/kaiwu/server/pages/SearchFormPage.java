package kaiwu.server.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.search.Parsed;
import kaiwu.server.Platform;
import kaiwu.server.api.SetApi;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.spi.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The search as a form: it writes the query the box and the API take, and is filled from one. Needs no JavaScript. */
@Access(Access.EVERYONE)
@Controller
public final class SearchFormPage {

    private static final int LONGEST = 4_000;

    private final Platform platform;

    SearchFormPage(Platform platform) {
        this.platform = platform;
    }

    /** The form, filled from {@code q}; with {@code go} it goes on to the results of what is filled in. */
    @GetMapping("/search/form")
    Object form(Frame frame, @RequestParam Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.replaceAll((name, value) -> value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        if (parameters.containsKey("go")) {
            String text = new SearchForm(values).text(platform.queries());
            return goTo(Address.of("/search").with("q", text).toString());
        }
        String q = parameters.getOrDefault("q", "");
        SearchForm form = platform.queries().parse(q) instanceof Parsed.Understood understood
                ? SearchForm.of(understood.query())
                : new SearchForm(Map.of("more", q));
        return new Page("searchform", frame, model(frame, form));
    }

    /** Takes a list of numbers, as a file or pasted, and goes back to the form with the list in it. */
    @PostMapping("/search/sets")
    View keep(HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        String text = request.getParameter("numbers") == null ? "" : request.getParameter("numbers");
        if (file != null && file.getSize() > 0) {
            try (InputStream in = file.getInputStream()) {
                text += "\n" + SetApi.text(in);
            }
        }
        String id = platform.sets().keep(text);
        return goTo(Address.of("/search/form").with("q", "number in set:" + id).toString());
    }

    /** 303 to an address of our own. */
    private static View goTo(String address) {
        return (model, request, response) -> {
            response.setStatus(303);
            response.setHeader(HttpHeaders.LOCATION, address);
        };
    }

    private Model model(Frame frame, SearchForm form) {
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        List<Choice> kinds = platform.catalogue().kinds().values().stream()
                .map(kind -> new Choice(kind.id(), labels.kind(kind.id())))
                .toList();
        Map<String, String> states = new LinkedHashMap<>();
        for (Kind kind : platform.catalogue().kinds().values()) {
            kind.states().values().forEach(state -> states.putIfAbsent(state.id(), frame.in(state.label())));
        }
        List<Choice> stateChoices = states.entrySet().stream()
                .map(state -> new Choice(state.getKey(), state.getValue()))
                .toList();
        List<Choice> events = platform.queries().events().entrySet().stream()
                .map(event -> new Choice(event.getKey(), frame.in(event.getValue())))
                .toList();
        return new Model(form, kinds, stateChoices, events);
    }

    /** What the form shows. */
    public record Model(SearchForm form, List<Choice> kinds, List<Choice> states, List<Choice> events) {}

    /** One value of a list to choose from. */
    public record Choice(String id, String label) {}
}
