/**
 * What patent files of the ST.36 family share: the XML of the USPTO since 2005, DOCDB and OPS of the EPO, the Alexandria and
 * MAREC collections, gazettes of Japan. Class symbols, document ids, addresses and texts are written the same way in all of
 * them, or nearly; a source's reader says what a part means for its office and its kind of right, the classes here how it is
 * written.
 *
 * <p>Ground: WIPO ST.36 (XML for patent information), ST.8 (IPC in machine-readable form), ST.16 (kind codes).
 */
@NullMarked
package kaiwu.formats.st36;

import org.jspecify.annotations.NullMarked;
