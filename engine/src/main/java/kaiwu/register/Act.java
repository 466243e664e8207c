package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;

/**
 * Something that was done and recorded, for good. Immutable.
 *
 * @param id its name
 * @param type what was done
 * @param subject what it was done to
 * @param sequence its place among the acts on that subject, from 1
 * @param actor who did it
 * @param role in which role
 * @param doneAt when it was done
 * @param recordedAt when it was recorded; never earlier than that of any act before it in the log
 * @param form what was filled in, as canonical JSON
 * @param documents hashes of the papers
 * @param legalGround law and article that allow it
 * @param effect what it changes, in the procedure's words
 * @param key the actor's own name for the command
 * @param leafIndex its place in the public log, from 0
 */
public record Act(
        ActId id,
        String type,
        String subject,
        long sequence,
        String actor,
        String role,
        Instant doneAt,
        Instant recordedAt,
        String form,
        List<Sha256> documents,
        String legalGround,
        String effect,
        String key,
        long leafIndex) {

    public Act {
        documents = List.copyOf(documents);
    }

    /** The form's members. */
    public Map<?, ?> formValues() {
        byte[] json = form.getBytes(StandardCharsets.UTF_8);
        return (Map<?, ?>) CanonicalJson.parse(json, json.length);
    }

    /** Everything but the place in the log, as JSON values: what is hashed and, for an open act, published. */
    Map<String, Object> json() {
        Map<String, Object> json = new TreeMap<>();
        json.put("id", id.toString());
        json.put("type", type);
        json.put("subject", subject);
        json.put("sequence", sequence);
        json.put("actor", actor);
        json.put("role", role);
        json.put("doneAt", doneAt.toString());
        json.put("recordedAt", recordedAt.toString());
        json.put("form", formValues());
        json.put("documents", documents.stream().map(Sha256::toString).toList());
        json.put("legalGround", legalGround);
        json.put("effect", effect);
        json.put("key", key);
        return json;
    }
}
