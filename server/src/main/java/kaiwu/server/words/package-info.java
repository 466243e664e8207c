/** The platform's own words in its two languages. */
@NullMarked
package kaiwu.server.words;

import org.jspecify.annotations.NullMarked;
