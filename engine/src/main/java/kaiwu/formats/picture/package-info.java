/**
 * Pictures, read as colours: PNG, JPEG, GIF, BMP and TIFF through the JDK, SVG drawn by jsvg from a copy that holds nothing but
 * shapes. A picture that is damaged, too large or means harm is a {@link kaiwu.formats.FormatException} with its reason; nothing
 * is ever fetched, and no script runs, because there is nothing here that could run one.
 */
@NullMarked
package kaiwu.formats.picture;

import org.jspecify.annotations.NullMarked;
