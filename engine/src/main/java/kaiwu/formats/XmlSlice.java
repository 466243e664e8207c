package kaiwu.formats;

import java.nio.charset.Charset;

/**
 * The bytes of one XML document cut out of a file, not yet parsed, so that parsing can happen on another thread.
 *
 * @param bytes the element from {@code <} to {@code >}, with whatever internal subset it needs in {@code subset}
 * @param charset character set of the file
 * @param subset the document type declaration that stood before it, empty when there was none; never resolved from outside
 */
public record XmlSlice(byte[] bytes, Charset charset, String subset) {}
