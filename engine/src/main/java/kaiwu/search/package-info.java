/**
 * Finding records: what a person types becomes a tree of {@link kaiwu.search.Query}, and an index of all kinds answers it.
 *
 * <p>{@link kaiwu.search.QueryParser} reads the query language and yields {@link kaiwu.search.Parsed}: a tree, or why there
 * is none and what to write instead. {@link kaiwu.search.SearchIndex} accepts only the tree. It keeps one document for each
 * right, made from the public view of all its versions ({@link kaiwu.lake.RightRecord}), and can be made anew from the lake
 * at any time. Which kinds, schemes and fields there are it learns from the catalogue. Lucene stays inside this package.
 */
@NullMarked
package kaiwu.search;

import org.jspecify.annotations.NullMarked;
