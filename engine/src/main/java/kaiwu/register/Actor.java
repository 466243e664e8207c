package kaiwu.register;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a person or a programme that the platform knows, in the roles it has at that moment. Immutable.
 *
 * <p>Whoever takes a request in resolves it; the register believes it. What a role may do is said by the procedures.
 *
 * @param id stable name, never given to anybody else; what acts are recorded under
 * @param name how people call the actor; may be empty
 * @param roles ids of the roles it has, as procedures name them
 * @param office id of the office it works for; empty for everyone who is not of an office
 * @param organisation id of the organisation, or as an agent of the person, it stands for; empty for a person on their own
 *     account
 */
public record Actor(String id, String name, Set<String> roles, Optional<String> office, Optional<String> organisation) {

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor has an id");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether it has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
