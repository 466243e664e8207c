package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A paper sent to a party, and when it counts as received. Immutable.
 *
 * @param way how it was sent
 * @param sentOn when
 * @param provedOn when it was received, as proved; takes the place of any presumption
 */
public record Service(Way way, LocalDate sentOn, Optional<LocalDate> provedOn) {

    /** How papers reach a party. */
    public enum Way {
        IN_PERSON,
        POSTED,
        ELECTRONIC,
        PUBLIC_NOTICE;

        /** The name of the rule that says when what is sent this way counts as received: {@code service.posted}. */
        public String code() {
            return "service." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Service of(Way way, LocalDate sentOn) {
        return new Service(way, sentOn, Optional.empty());
    }

    /**
     * The steps from sending to receiving; the last one's day is the day of service.
     *
     * @param presumption the period after which what was sent this way counts as received
     */
    public List<Step> steps(Period presumption, Reckoning reckoning) {
        Step sent = new Step(Step.Kind.SENT, 0, sentOn);
        if (provedOn.isPresent()) {
            return List.of(sent, new Step(Step.Kind.PROVED_SERVED, 0, provedOn.get()));
        }
        LocalDate served = reckoning.due(sentOn, presumption, Ending.SAME_DAY).on();
        return List.of(sent, new Step(Step.Kind.PRESUMED_SERVED, presumption.amount(), served));
    }
}
