/** The pages people read, one controller and one small model a page; templates lie in {@code src/main/jte}. */
@NullMarked
package kaiwu.server.pages;

import org.jspecify.annotations.NullMarked;
