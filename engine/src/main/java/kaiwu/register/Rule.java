package kaiwu.register;

import java.util.List;
import kaiwu.kernel.Outcome;

/**
 * What a procedure says of an act before it is recorded. Asked while no other act on the subject can come between, so what it
 * sees is what the act will follow.
 */
@FunctionalInterface
public interface Rule {

    /** Whether {@code wish} may follow these acts on its subject, in their order. */
    Outcome judge(List<Act> history, ActDraft wish);
}
