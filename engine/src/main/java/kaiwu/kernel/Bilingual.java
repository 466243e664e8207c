package kaiwu.kernel;

/**
 * One meaning in the platform's two languages. Immutable.
 *
 * @param zh plain Chinese
 * @param en plain English
 */
public record Bilingual(String zh, String en) {

    /** The words for a reader of {@code language} ("zh" or "en"; anything else reads English). */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
