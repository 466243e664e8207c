package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.Test;
import shelf.Procedures;

/** Whoever acts in a procedure by appointment can be appointed. */
class ProcedureRolesTest {

    @Test
    void everyRoleThatIsNoPartyToTheCaseIsARoleOfAccounts() {
        List<String> missing = Procedures.load().stream()
                .flatMap(procedure -> procedure.roles().values().stream())
                .filter(role -> !role.party() && !role.open())
                .map(Procedure.Role::id)
                .distinct()
                .filter(role -> Roles.find(role).isEmpty())
                .toList();
        assertThat(missing).isEmpty();
    }
}
