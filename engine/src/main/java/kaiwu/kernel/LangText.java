package kaiwu.kernel;

/**
 * Text with the language it is written in. Immutable.
 *
 * @param lang ISO 639-1 code in lower case ({@code zh}, {@code en}, {@code ko}…), empty when the source does not say
 * @param text never blank
 */
public record LangText(String lang, String text) {}
