package kaiwu.spi;

import kaiwu.kernel.Bilingual;

/**
 * An office or other body that gives numbers. From {@code office.yml} of its folder.
 *
 * @param st3 WIPO ST.3 code
 * @param name what readers see
 * @param numbers how it writes its numbers
 */
public record Office(String st3, Bilingual name, NumberForms numbers) {}
