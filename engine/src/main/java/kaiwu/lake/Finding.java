package kaiwu.lake;

import kaiwu.kernel.Bilingual;

/**
 * Something a check found wrong in the lake. Immutable.
 *
 * @param code stable name: {@code file-altered}, {@code chain-broken}, …
 * @param where issue and file
 * @param text what was found and what was expected
 */
public record Finding(String code, String where, Bilingual text) {}
