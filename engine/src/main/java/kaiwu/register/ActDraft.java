package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;

/**
 * An act that somebody wants recorded. Immutable.
 *
 * @param type what is done: lower-case words joined by hyphens, named by the procedure
 * @param subject what it is done to: a record's id, or what the procedure keeps acts on
 * @param actor who does it
 * @param role in which role
 * @param doneAt when it was done; empty when it is done by being recorded
 * @param form what was filled in: an object of JSON values as {@link CanonicalJson} knows them
 * @param documents hashes of the papers
 * @param legalGround law and article that allow it
 * @param effect what it changes, in the procedure's words
 * @param disclosure how much of it everyone may see
 * @param key the actor's own name for this command: coming again with the same key and the same content, it is done once
 */
public record ActDraft(
        String type,
        String subject,
        String actor,
        String role,
        Optional<Instant> doneAt,
        Map<String, ?> form,
        List<Sha256> documents,
        String legalGround,
        String effect,
        Disclosure disclosure,
        String key) {

    public ActDraft {
        if (!type.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("an act's type is lower-case words joined by hyphens, not " + type);
        }
        for (String text : List.of(subject, actor, role, key)) {
            if (text.isBlank()
                    || text.length() > 300
                    || text.chars().anyMatch(Character::isISOControl)
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException(
                        "subject, actor, role and key have 1 to 300 characters and no control character: " + text);
            }
        }
        form = Map.copyOf(form);
        documents = List.copyOf(documents);
    }

    /** The form as it is stored and hashed. */
    String formText() {
        return CanonicalJson.text(form);
    }

    /** What tells a repetition of this command from another command under the same key. */
    Sha256 asked() {
        Map<String, Object> all = new TreeMap<>();
        all.put("type", type);
        all.put("subject", subject);
        all.put("role", role);
        doneAt.ifPresent(time -> all.put("doneAt", time.toString()));
        all.put("form", form);
        all.put("documents", documents.stream().map(Sha256::toString).toList());
        all.put("legalGround", legalGround);
        all.put("effect", effect);
        all.put("disclosure", disclosure.name());
        return Sha256.of(CanonicalJson.text(all).getBytes(StandardCharsets.UTF_8));
    }
}
