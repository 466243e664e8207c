package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as a list shows it. Immutable.
 *
 * @param id its number
 * @param procedure id of the procedure
 * @param state id of the state
 * @param ended whether nothing is expected any more
 * @param heading what it is called
 * @param beganOn day of its first act
 * @param changedOn day of its last act
 * @param clock the period that ends next
 * @param due its last day
 * @param waitsFor the role that has to act in it
 */
public record CaseLine(
        String id,
        String procedure,
        String state,
        boolean ended,
        String heading,
        LocalDate beganOn,
        LocalDate changedOn,
        Optional<String> clock,
        Optional<LocalDate> due,
        Optional<String> waitsFor) {}
