package kaiwu.spi.procedure;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * Something that can be done in a case. Immutable.
 *
 * @param id lower-case words joined by hyphens; the act's type is the procedure's id, a hyphen and this
 * @param name what people call it, as a verb
 * @param law article that allows it
 * @param roles who may do it; empty for what only the clock does
 * @param from states in which it can be done; none for what begins a case
 * @param to state it leads to; empty where the state stays
 * @param fields ids of what is filled in
 * @param papers ids of papers that must be there
 * @param mayAttach ids of papers that may be there
 * @param bars codes of grounds that stand against it: computed ones are computed, of the others the actor says that they
 *     were looked into
 * @param warns codes of computed grounds that are told beforehand but do not stand against it
 * @param reasons codes of grounds of which the actor must name at least one: what refuses or objects
 * @param starts clocks that begin to run; one that runs already begins anew
 * @param stops clocks that end
 * @param suspends clocks that pause
 * @param resumes clocks that run on
 * @param prolongs clocks that are given their further period
 * @param within clock that must still run
 * @param otherThan actions whose last doer may not do this too: the second signature
 * @param owes fees that become due
 * @param settles fees that are paid hereby
 * @param paid fees that must have been paid
 * @param notices what is sent or handed out thereupon
 * @param gazette how it is published, where it is
 * @param announcedAfter actions of which one must have been done before for the gazette to tell of this one: what nobody knows of
 *     does not end in public; none where it always tells
 * @param corrects whether what is filled in takes the place of what an earlier act said, from when that act was done on
 * @param committed whether the public log has only a commitment to it
 */
public record Action(
        String id,
        Bilingual name,
        String law,
        List<String> roles,
        List<String> from,
        Optional<String> to,
        List<String> fields,
        List<String> papers,
        List<String> mayAttach,
        List<String> bars,
        List<String> warns,
        List<String> reasons,
        List<String> starts,
        List<String> stops,
        List<String> suspends,
        List<String> resumes,
        List<String> prolongs,
        Optional<String> within,
        List<String> otherThan,
        List<String> owes,
        List<String> settles,
        List<String> paid,
        List<String> notices,
        Optional<GazetteEntry> gazette,
        List<String> announcedAfter,
        boolean corrects,
        boolean committed) {

    /** Whether a case begins by it. */
    public boolean begins() {
        return from.isEmpty();
    }
}
