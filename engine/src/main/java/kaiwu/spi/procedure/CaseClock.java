package kaiwu.spi.procedure;

import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * A period that runs in a case. Immutable.
 *
 * @param id lower-case words joined by hyphens
 * @param name what has to be done in it
 * @param rule code of its length in the rules; {@code {field}} stands for a choice made in the form
 * @param service code of the time after which what was sent counts as served, from when the period runs; empty where it runs
 *     from the act
 * @param from a date field, or an action, from whose day it runs instead of the act's
 * @param atLeast code of a period from the act that it lasts at least, where that ends later
 * @param times a number field by which the period is multiplied: the years for which a fee was paid
 * @param further code of the period it is prolonged by
 * @param waitsFor the role that has to act
 * @param atExpiry the action that the clock does when it is over; empty where being late changes nothing by itself
 */
public record CaseClock(
        String id,
        Bilingual name,
        String rule,
        Optional<String> service,
        Optional<String> from,
        Optional<String> atLeast,
        Optional<String> times,
        Optional<String> further,
        String waitsFor,
        Optional<String> atExpiry) {}
