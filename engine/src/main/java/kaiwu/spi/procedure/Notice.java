package kaiwu.spi.procedure;

import java.util.List;
import kaiwu.kernel.Bilingual;

/**
 * A paper that the office makes: a notice of acceptance or refusal, a certificate. Immutable.
 *
 * @param id lower-case words joined by hyphens
 * @param title what stands above
 * @param form what it is
 * @param to roles it goes to
 * @param paragraphs its text; {@code {field}} stands for what was filled in, {@code {case}}, {@code {today}}, {@code
 *     {due.CLOCK}}, {@code {grounds}} and {@code {office}} for what the case says
 * @param facts fields that are listed under it
 */
public record Notice(
        String id, Bilingual title, Form form, List<String> to, List<Bilingual> paragraphs, List<String> facts) {

    /** What a notice is. */
    public enum Form {
        NOTICE,
        CERTIFICATE
    }
}
