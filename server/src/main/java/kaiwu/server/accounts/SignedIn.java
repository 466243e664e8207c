package kaiwu.server.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kaiwu.register.Actor;

/**
 * Somebody with a session. Immutable.
 *
 * @param session the session's public id
 * @param waiting whether the second factor is still to come; until then they may do nothing else
 * @param second whether a second factor was shown
 * @param provedAt when they last showed a factor
 */
public record SignedIn(Account account, UUID session, boolean waiting, boolean second, Instant provedAt) {

    /** Whether they must change a one-time password before anything else. */
    public boolean mustChangePassword() {
        return account.oneTime();
    }

    /** Who acts: with those of their roles that can be used in this session. */
    public Actor actor() {
        return new Actor(
                account.id().toString(),
                account.name(),
                usable(),
                account.office().map(LocalOffice::id),
                account.organisation().map(UUID::toString));
    }

    private Set<String> usable() {
        if (waiting || mustChangePassword()) {
            return Set.of();
        }
        return account.roles().stream()
                .filter(id -> Roles.find(id)
                        .filter(role -> second || !role.secondFactor())
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a role of theirs cannot be used because no second factor was shown. */
    public boolean lacksSecondFactor() {
        return !second && Roles.needSecondFactor(account.roles());
    }

    /** The first of their roles that has a name to show. */
    public Optional<Role> shownRole() {
        return Roles.list().stream()
                .filter(role -> account.roles().contains(role.id()))
                .findFirst();
    }
}
