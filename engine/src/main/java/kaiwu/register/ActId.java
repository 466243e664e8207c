package kaiwu.register;

import java.util.Optional;
import java.util.UUID;

/**
 * The name of one act: a random UUID (RFC 9562, version 4), so that nobody can guess the act of another. Immutable.
 *
 * @param value the UUID
 */
public record ActId(UUID value) {

    static ActId fresh() {
        return new ActId(UUID.randomUUID());
    }

    /** Reads an id as {@link #toString} writes it; empty when the text is anything else. */
    public static Optional<ActId> find(String text) {
        try {
            ActId id = new ActId(UUID.fromString(text));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
