package kaiwu.server.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody the platform knows. Immutable; without any secret.
 *
 * @param login what they sign in by, folded ({@link LoginName})
 * @param name how people call them
 * @param roles ids of every role they have, usable at present or not
 * @param organisation the organisation they stand for
 * @param closed whether an administrator closed it for good or for now
 * @param lockedUntil until when it is locked after failures; empty when it is not
 * @param oneTime whether the password is one that must be changed first
 * @param tried whether it was made for trying a role in a demonstration
 */
public record Account(
        AccountId id,
        String login,
        String name,
        Set<String> roles,
        Optional<LocalOffice> office,
        Optional<UUID> organisation,
        Instant createdAt,
        boolean closed,
        Optional<Instant> lockedUntil,
        boolean oneTime,
        boolean tried) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
