/**
 * Names that look, sound or mean alike: whether a new mark, denomination or indication comes near one that stands in a register.
 *
 * <ol>
 *   <li>a name is read in each of the ways in which it can be taken, its {@linkplain kaiwu.alike.Spelling spellings}: Chinese
 *       characters, letters of an alphabet, syllables written in Latin letters;
 *   <li>of each spelling the {@linkplain kaiwu.alike.Signature signature} is kept, 32 bytes, in a
 *       {@linkplain kaiwu.alike.NameFile file} for each issue of the lake; the whole of them is gone through for every question
 *       ({@link kaiwu.alike.Scan}), so that no way of differing has to be foreseen by an index;
 *   <li>the few thousand that come nearest are compared letter by letter ({@link kaiwu.alike.Comparison}), which says how much
 *       they are alike and for which {@linkplain kaiwu.alike.Reason reasons};
 *   <li>what the rights are for raises or lowers that ({@link kaiwu.alike.Goods}).
 * </ol>
 *
 * <p>Everything here is made from the lake and can be made anew at any time. The room knows no kind: a kind says in its
 * definition that its names can be asked for ({@link kaiwu.spi.NamesAlike}).
 */
@NullMarked
package kaiwu.alike;

import org.jspecify.annotations.NullMarked;
