package kaiwu.ledger;

import java.util.List;
import kaiwu.kernel.Bilingual;

/** What a checker found of a proof. */
public sealed interface Verdict {

    /**
     * Everything fits.
     *
     * @param facts what is thereby proved, one sentence each
     */
    record Holds(List<Bilingual> facts) implements Verdict {}

    /**
     * Something does not fit, so nothing is proved.
     *
     * @param what the part that does not fit
     * @param why what was expected of it
     */
    record Fails(Bilingual what, Bilingual why) implements Verdict {}
}
