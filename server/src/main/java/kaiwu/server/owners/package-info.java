/** Owners of the data folder: names merged into one, kept level with the lake, and corrected by people. */
@NullMarked
package kaiwu.server.owners;

import org.jspecify.annotations.NullMarked;
