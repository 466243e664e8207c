/**
 * What people do with what they found: read the claims of a patent as the tree they are ({@link kaiwu.navigate.ClaimTree}),
 * and analyse a whole set of records ({@link kaiwu.navigate.SetAnalysis}), exactly and never by a sample. How it is drawn is
 * the server's.
 */
@NullMarked
package kaiwu.navigate;

import org.jspecify.annotations.NullMarked;
