/** Classification schemes as trees to walk: what the catalogue says of a place, and how many records stand there. */
@NullMarked
package kaiwu.server.classes;

import org.jspecify.annotations.NullMarked;
