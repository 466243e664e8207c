package kaiwu.spi.record;

/**
 * A text of a record. Paragraphs are separated by a line feed; each claim is a paragraph of its own. Immutable.
 *
 * @param section which part
 * @param lang ISO 639-1 code, empty when the source does not say
 * @param text never blank
 */
public record Passage(Section section, String lang, String text) {}
