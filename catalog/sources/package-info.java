/**
 * Sources: one folder each. What two of them share and what names kinds of right stands here, since folders never import
 * one another.
 */
@NullMarked
package sources;

import org.jspecify.annotations.NullMarked;
