package kaiwu.server.accounts;

import java.time.Duration;
import java.util.Set;
import kaiwu.kernel.Bilingual;

/**
 * What somebody may be on the platform: a line of {@code roles.tsv}. Immutable.
 *
 * @param id as procedures and access rules name it
 * @param levels levels of office at which it is held; empty for a role of people who belong to no office
 * @param secondFactor whether it can be used only after a second factor was shown
 * @param idle how long a session of it lasts without a request
 * @param longest how long a session of it lasts in any case
 * @param neverWith roles that no account has beside it
 */
public record Role(
        String id,
        Bilingual name,
        Set<LocalOffice.Level> levels,
        boolean secondFactor,
        Duration idle,
        Duration longest,
        Set<String> neverWith) {}
