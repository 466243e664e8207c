/** Indian patents granted, from the office's journal. */
@NullMarked
package sources.in_grants;

import org.jspecify.annotations.NullMarked;
