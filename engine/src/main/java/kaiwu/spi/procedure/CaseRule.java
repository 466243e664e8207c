package kaiwu.spi.procedure;

/** Computes whether one ground stands against what somebody wants to do in a case. */
@FunctionalInterface
public interface CaseRule {

    Applies test(CaseView view);
}
