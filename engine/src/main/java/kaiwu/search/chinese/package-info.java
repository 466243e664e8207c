/**
 * Where words begin and end in Chinese, which is written without blanks.
 *
 * <p>{@link kaiwu.search.chinese.HanTokenizer} turns a text into terms in one pass: it folds letters ({@link
 * kaiwu.search.chinese.Folding}: simplified for traditional, half for full width), gives every letter and every pair of
 * neighbours, so that whatever stands in a text is found as written, and beside them the words that {@link
 * kaiwu.search.chinese.Segmenter} sees, so that what stands there as a word can be told from what only reads alike across two
 * words (和服 in 产品和服务). What is found never depends on the dictionary, only its order does.
 *
 * <p>{@link kaiwu.search.chinese.Lexicon} is the dictionary: the words and frequencies of HanLP (Apache-2.0), brought into a
 * compact form when the engine is built ({@code LexiconMaker}; neither it nor HanLP is shipped), and the technical terms
 * of the catalogue beside them.
 */
@NullMarked
package kaiwu.search.chinese;

import org.jspecify.annotations.NullMarked;
