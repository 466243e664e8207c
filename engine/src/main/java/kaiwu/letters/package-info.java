/**
 * How names are written, heard and seen, whatever they name: {@link kaiwu.letters.Letters} brings writings to one form,
 * {@link kaiwu.letters.Hanzi} knows the simplified form and the reading of Chinese characters, {@link kaiwu.letters.Pinyin}
 * their syllables, {@link kaiwu.letters.Lookalikes} which of them look alike, {@link kaiwu.letters.Skeleton} the Latin letters
 * for those of other scripts, {@link kaiwu.letters.Sound} spells by ear, {@link kaiwu.letters.Distance} counts slips of the
 * pen. Knows no register, no kind and no language of a law.
 */
@NullMarked
package kaiwu.letters;

import org.jspecify.annotations.NullMarked;
