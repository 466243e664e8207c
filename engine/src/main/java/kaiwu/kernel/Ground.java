package kaiwu.kernel;

/**
 * Why something was refused: the rule, its article, and what the person can do now. Immutable.
 *
 * @param code stable name of the rule, {@code room.rule-name}
 * @param article law and article, or the standard; empty where the rule is the platform's own
 * @param text what is refused and why
 * @param remedy what to do to be allowed
 */
public record Ground(String code, String article, Bilingual text, Bilingual remedy) {}
