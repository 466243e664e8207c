package kaiwu.spi.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * A worked example: what is done on which day, and what must come of it. Immutable.
 *
 * @param id name of its file
 * @param name what it shows
 * @param rights what is known of the rights in it
 * @param busy cases about rights that there are besides, by record
 * @param steps in order
 */
public record Example(
        String id,
        Bilingual name,
        List<RightFacts> rights,
        Map<String, List<Rights.OtherCase>> busy,
        List<Step> steps) {

    /**
     * One step.
     *
     * @param on the day it is done
     * @param by who does it; an account's id
     * @param as in which role
     * @param action what is done; empty where only the time passes
     * @param fields what is filled in, as a person writes it; it stays filled in for later steps that ask for it
     * @param papers ids of papers handed in
     * @param reasons codes of grounds that are named
     * @param confirmed codes of grounds that a person looked into and found not to stand against it
     * @param refused code of the ground on which it must be refused; empty where it must succeed
     * @param state state the case must be in afterwards
     * @param due last days of clocks afterwards, as ISO dates; {@code none} for a clock that must not run
     * @param owed fees owed afterwards, in yuan as written
     */
    public record Step(
            LocalDate on,
            String by,
            String as,
            Optional<String> action,
            Map<String, String> fields,
            List<String> papers,
            List<String> reasons,
            List<String> confirmed,
            Optional<String> refused,
            Optional<String> state,
            Map<String, String> due,
            Map<String, String> owed) {}
}
