package kaiwu.server.accounts;

import java.util.Optional;
import java.util.UUID;

/** The stable name of an account, never given to anybody else. Immutable. */
public record AccountId(UUID value) {

    static AccountId fresh() {
        return new AccountId(UUID.randomUUID());
    }

    /** Reads an id as {@link #toString} writes it; empty when the text is anything else. */
    public static Optional<AccountId> find(String text) {
        try {
            AccountId id = new AccountId(UUID.fromString(text));
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
