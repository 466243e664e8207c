package kaiwu.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address inside the platform: a path and its parameters in order. Immutable; written with everything escaped. */
public final class Address {

    private final String path;
    private final Map<String, List<String>> parameters;

    private Address(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    public static Address of(String path, Map<String, List<String>> parameters) {
        return new Address(path, parameters);
    }

    /** A path segment, escaped, so that any identifier can stand in an address. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same address with this one value for a parameter; an empty value leaves the parameter out. */
    public Address with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, List.of(value));
        }
        return new Address(path, more);
    }

    /** The same address with these values for a parameter, in this order; none leaves the parameter out. */
    public Address withAll(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, List.copyOf(values));
        }
        return new Address(path, more);
    }

    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
