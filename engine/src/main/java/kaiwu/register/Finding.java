package kaiwu.register;

import kaiwu.kernel.Bilingual;

/**
 * Something that does not fit between the acts, the leaves, the signed checkpoint and the published files. Immutable.
 *
 * @param code stable name of what was checked, {@code register.what}
 * @param text what was found, where, and what to do
 */
public record Finding(String code, Bilingual text) {}
