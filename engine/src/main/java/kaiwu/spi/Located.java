package kaiwu.spi;

/**
 * A document and where it stood in its file.
 *
 * @param content the document
 * @param offset first byte in the unpacked file, or -1 where the format has no byte positions
 * @param length bytes in the unpacked file, or 0 where unknown
 */
public record Located<D>(D content, long offset, long length) {}
