package kaiwu.server.accounts;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Outcome;

/** The roles there are, from {@code roles.tsv}, and which of them one account can have. Immutable. */
public final class Roles {

    /** Keeps accounts, offices and sessions. */
    public static final String SYSTEM_ADMINISTRATOR = "system-administrator";

    /** Gives and takes roles. */
    public static final String SECURITY_ADMINISTRATOR = "security-administrator";

    /** Reads the audit trail. */
    public static final String AUDIT_ADMINISTRATOR = "audit-administrator";

    /** What everyone who opens an account for themselves is. */
    public static final String APPLICANT = "applicant";

    private static final Map<String, Role> ALL = read();
    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final Duration LONGEST = Duration.ofHours(12);

    private Roles() {}

    private static Map<String, Role> read() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String[] row : Table.read("roles.tsv")) {
            Set<LocalOffice.Level> levels = EnumSet.noneOf(LocalOffice.Level.class);
            Table.parts(row[3]).forEach(level -> levels.add(LocalOffice.Level.of(level)));
            roles.put(
                    row[0],
                    new Role(
                            row[0],
                            new Bilingual(row[1], row[2]),
                            Set.copyOf(levels),
                            row[4].equals("yes"),
                            Duration.ofMinutes(Long.parseLong(row[5])),
                            Duration.ofHours(Long.parseLong(row[6])),
                            Set.copyOf(Table.parts(row[7]))));
        }
        return roles;
    }

    /** Every role, in the order of the table. */
    public static List<Role> list() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Role> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** Whether somebody who has these roles, in this office, may be given one more. */
    static Outcome mayHave(Collection<String> held, Optional<LocalOffice> office, Role more) {
        if (held.stream().anyMatch(more.neverWith()::contains)) {
            return Outcome.refused(AccountGrounds.ROLES_APART);
        }
        if (!more.levels().isEmpty()
                && office.filter(one -> more.levels().contains(one.level())).isEmpty()) {
            return Outcome.refused(AccountGrounds.OFFICE_LACKING);
        }
        return Outcome.allowed();
    }

    /** How long a session of somebody with these roles lasts without a request: the shortest of theirs. */
    static Duration idle(Collection<String> roles) {
        return roles.stream()
                .flatMap(id -> find(id).stream())
                .map(Role::idle)
                .min(Duration::compareTo)
                .orElse(IDLE);
    }

    /** How long a session of somebody with these roles lasts in any case. */
    static Duration longest(Collection<String> roles) {
        return roles.stream()
                .flatMap(id -> find(id).stream())
                .map(Role::longest)
                .min(Duration::compareTo)
                .orElse(LONGEST);
    }

    /** Whether one of these roles needs a second factor. */
    static boolean needSecondFactor(Collection<String> roles) {
        return roles.stream().flatMap(id -> find(id).stream()).anyMatch(Role::secondFactor);
    }
}
