/**
 * Pictures that resemble one another: which of the marks and designs on the shelf looks like the one that is shown, whatever its
 * colours, however it is turned, mirrored, cropped or surrounded by words.
 *
 * <p>A picture becomes its edges ({@link kaiwu.picture.Ink}), because edges stay when colours change. From the middle and the
 * spread of the edges follows a disc that moves, turns and grows with the drawing; the disc is read ring by ring, and of each ring
 * only how strong its waves are ({@link kaiwu.picture.Disc}), which neither turning nor mirroring changes. Such a view is made of
 * the whole, of what is left of it when a side is cut off, and of each group that blank space sets apart (a device beside its
 * words); smaller ones of places all over the drawing. All of it is the picture's {@link kaiwu.picture.Signature}, five kilobytes;
 * the {@link kaiwu.picture.Shelf} maps the signatures into memory and compares them one by one.
 *
 * <p>The room knows nothing of records: a picture has a name that means something to whoever put it there.
 */
@NullMarked
package kaiwu.picture;

import org.jspecify.annotations.NullMarked;
