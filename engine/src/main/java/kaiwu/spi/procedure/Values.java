package kaiwu.spi.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in, as JSON values by field; see {@link Field.Type} for each. Immutable. A field that is not filled in is
 * absent.
 */
public record Values(Map<String, Object> json) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        json = Map.copyOf(json);
    }

    public boolean has(String field) {
        return json.containsKey(field);
    }

    public Optional<String> findText(String field) {
        return Optional.ofNullable(json.get(field))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** A text, or nothing at all as the empty text. */
    public String text(String field) {
        return findText(field).orElse("");
    }

    public Optional<LocalDate> findDate(String field) {
        return findText(field).map(LocalDate::parse);
    }

    public Optional<Long> findNumber(String field) {
        return Optional.ofNullable(json.get(field))
                .filter(Long.class::isInstance)
                .map(Long.class::cast);
    }

    /** Whether yes was said. */
    public boolean says(String field) {
        return Boolean.TRUE.equals(json.get(field));
    }

    /** Every value of a field, whether it takes one or many. */
    public List<String> list(String field) {
        Object value = json.get(field);
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(value.toString());
    }
}
