package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.Commitment;

/**
 * How an act stands in the public log, format 1, described for everyone in {@code docs/proof-bundle.md}: canonical JSON.
 *
 * <p>Open: {@code {"act":{…},"recordedAt","type"}}. Committed: {@code {"commitment","documents":[…],"recordedAt","type"}}, the
 * commitment being to the canonical bytes of the act, and one to each document. Neither the act's id nor anything of its
 * content is in a committed leaf.
 *
 * <p>Each commitment has its own salt. The documents' salts are derived from the act's, {@code SHA-256(salt || "document" ||
 * place)}, so that one secret is kept and giving away a document's salt tells nothing about the act's.
 */
final class LeafForm {

    private LeafForm() {}

    /** The leaf's bytes; committed when there is a salt. */
    static byte[] render(Act act, Optional<Sha256> salt) {
        Map<String, Object> leaf = new TreeMap<>();
        leaf.put("type", act.type());
        leaf.put("recordedAt", act.recordedAt().toString());
        if (salt.isEmpty()) {
            leaf.put("act", act.json());
        } else {
            leaf.put(
                    "commitment",
                    Commitment.to(Sha256.of(CanonicalJson.render(act.json())), salt.get())
                            .toString());
            leaf.put("documents", commitments(act.documents(), salt.get()));
        }
        return CanonicalJson.render(leaf);
    }

    private static List<String> commitments(List<Sha256> documents, Sha256 salt) {
        List<String> commitments = new ArrayList<>();
        for (int place = 0; place < documents.size(); place++) {
            commitments.add(Commitment.to(documents.get(place), documentSalt(salt, place))
                    .toString());
        }
        return commitments;
    }

    /** The salt of the commitment to the document at this place, from 0. */
    static Sha256 documentSalt(Sha256 salt, int place) {
        byte[] label = ("document" + place).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(salt.bytes(), 32 + label.length);
        System.arraycopy(label, 0, all, 32, label.length);
        return Sha256.of(all);
    }
}
