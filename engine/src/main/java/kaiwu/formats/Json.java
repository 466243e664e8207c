package kaiwu.formats;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON value, read by paths: keys joined by a slash, relative to this value. A path that leads nowhere gives empty text,
 * an empty list or a value that {@link #exists} denies; a reader never meets null. Immutable.
 */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(64 << 20)
                            .maxNumberLength(1000)
                            .build())
                    .build())
            .build();

    private final JsonNode node;

    Json(JsonNode node) {
        this.node = node;
    }

    /**
     * Parses one value.
     *
     * @throws FormatException {@code bad-json} with the byte offset
     */
    public static Json parse(byte[] bytes) throws FormatException {
        try {
            JsonNode value = MAPPER.readTree(bytes);
            if (value.isMissingNode()) {
                throw new FormatException("bad-json", 0, "there is no value");
            }
            return new Json(value);
        } catch (JacksonException wrong) {
            throw wrong(wrong);
        }
    }

    static FormatException wrong(JacksonException wrong) {
        if (wrong.getCause() instanceof FormatException ours) {
            return ours;
        }
        long at = wrong.getLocation() == null ? -1 : wrong.getLocation().getByteOffset();
        return new FormatException("bad-json", at, wrong.getOriginalMessage() + " (byte " + at + ")");
    }

    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The value at the path. */
    public Json at(String path) {
        JsonNode here = node;
        for (String key : path.split("/")) {
            here = here.isArray() && key.chars().allMatch(Character::isDigit) && !key.isEmpty()
                    ? here.path(Integer.parseInt(key))
                    : here.path(key);
        }
        return new Json(here);
    }

    /** Text at the path: a string, number or truth value as text, trimmed; empty when there is none or it is an object. */
    public String text(String path) {
        return at(path).text();
    }

    /** This string, number or truth value as text, trimmed; empty for null, objects and arrays. */
    public String text() {
        return node.isValueNode() && !node.isNull() ? node.asString("").strip() : "";
    }

    /** Elements of the array at the path; a single value that is no array counts as one element; null as none. */
    public List<Json> all(String path) {
        Json here = at(path);
        if (!here.exists()) {
            return List.of();
        }
        if (!here.node.isArray()) {
            return List.of(here);
        }
        List<Json> elements = new ArrayList<>(here.node.size());
        here.node.forEach(element -> elements.add(new Json(element)));
        return elements;
    }

    /** Elements of this array; empty when it is none. */
    public List<Json> elements() {
        List<Json> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> elements.add(new Json(element)));
        }
        return elements;
    }

    /** Texts of the array at the path, blank ones left out. */
    public List<String> texts(String path) {
        return all(path).stream()
                .map(Json::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Keys of this object in order; empty when it is none. */
    public List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
