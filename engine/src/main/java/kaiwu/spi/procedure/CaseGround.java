package kaiwu.spi.procedure;

import java.util.List;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.Certainty;

/**
 * A ground on which a procedure refuses. Immutable.
 *
 * @param id its short name in the procedure; the ground's code is the procedure's id, a full stop and this
 * @param ground code, article, words and remedy
 * @param certainty how surely it is the law's
 * @param rules codes of the rules by which it is computed; none where it hangs on no period or number
 */
public record CaseGround(String id, Ground ground, Certainty certainty, List<String> rules) {}
