/**
 * Sources: one folder each. What two of them share and what names kinds of right stands here, since folders never import
 * one another: the publications of the Chinese office, the documents of the USPTO since 2005, the exchange documents of the
 * EPO, and what a patent document's kind code says.
 */
@NullMarked
package sources;

import org.jspecify.annotations.NullMarked;
