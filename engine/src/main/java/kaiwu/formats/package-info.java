/**
 * Hardened readers and writers of the forms files come in: XML, tables, workbooks, JSON, zip archives, character sets.
 *
 * <p>Wraps the libraries; nothing of Woodstox, FastCSV or Jackson leaves this room. Whatever a file does (entity bombs,
 * deep nesting, broken bytes, archives that climb out of their folder), a document ends in a value or in a {@link
 * kaiwu.formats.FormatException} with the file and offset, within a second, with no socket and no file opened outside.
 *
 * <p>A source folder implements {@link kaiwu.formats.XmlReader}, {@link kaiwu.formats.TableReader}, {@link
 * kaiwu.formats.JsonReader} or {@link kaiwu.formats.TextReader}: two or three methods, the rest is done here.
 */
@NullMarked
package kaiwu.formats;

import org.jspecify.annotations.NullMarked;
