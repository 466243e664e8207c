package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;

/** A bundle over the fifth of eleven leaves, as a deposit's proof is, and the same bundle spoiled in each of its parts. */
final class ProofFixture {

    static final byte[] ORIGINAL = "a photograph of a kite\n".getBytes(UTF_8);
    static final Sha256 SALT = Sha256.of("a salt that is random elsewhere");

    final LogKey key;
    final byte[] bundle;
    final byte[] openAct;

    ProofFixture(Path folder) {
        key = LogKey.openOrCreate(folder.resolve("keys"), "example.org/log");
        Sha256 original = Sha256.of(ORIGINAL);
        String leaf = CanonicalJson.text(Map.of(
                "type",
                "evidence-deposit",
                "recordedAt",
                "2026-11-22T00:00:00Z",
                "commitment",
                Sha256.of("the act").toString(),
                "documents",
                List.of(Commitment.to(original, SALT).toString())));
        List<Sha256> leaves = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            leaves.add(MerkleTree.leaf(i == 4 ? leaf.getBytes(UTF_8) : ("leaf " + i).getBytes(UTF_8)));
        }
        Nodes tree = MerkleTree.over(leaves);
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 11, MerkleTree.root(tree, 11));
        bundle = new ProofBundle(
                        leaf,
                        4,
                        MerkleTree.inclusion(tree, 4, 11),
                        SignedNote.sign(checkpoint.toString(), key),
                        key.verifier(),
                        Optional.of(new ProofBundle.OpenedDocument(0, SALT, original)))
                .render();
        openAct = openAct(original);
    }

    /** A bundle over the only leaf of its log: an act that everyone may read and that names the original. */
    private byte[] openAct(Sha256 original) {
        String leaf = CanonicalJson.text(Map.of(
                "type",
                "issue",
                "recordedAt",
                "2026-11-22T00:00:00Z",
                "act",
                Map.of("documents", List.of(original.toString()))));
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 1, MerkleTree.leaf(leaf.getBytes(UTF_8)));
        return new ProofBundle(
                        leaf,
                        0,
                        List.of(),
                        SignedNote.sign(checkpoint.toString(), key),
                        key.verifier(),
                        Optional.empty())
                .render();
    }

    /** One spoiled bundle for each field, by the name of what was done. */
    Map<String, byte[]> spoiled(Path folder) {
        VerifierKey stranger = LogKey.openOrCreate(folder.resolve("stranger"), "example.org/log")
                .verifier();
        String json = new String(bundle, UTF_8);
        ProofBundle b = ProofBundle.parse(bundle);
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(all, "format", json, "kaiwu-proof/1", "kaiwu-proof/2");
        put(all, "leaf: type", json, "evidence-deposit", "evidence-denial");
        put(all, "leaf: time", json, "2026-11-22T00", "2025-11-22T00");
        put(all, "leaf: white space", json, "\"leaf\":\"{", "\"leaf\":\"{ ");
        put(all, "index: another", json, "\"index\":4", "\"index\":5");
        put(all, "index: beyond", json, "\"index\":4", "\"index\":11");
        put(all, "index: negative", json, "\"index\":4", "\"index\":-4");
        put(all, "index: no number", json, "\"index\":4", "\"index\":\"4\"");
        for (int i = 0; i < b.path().size(); i++) {
            put(
                    all,
                    "path: hash " + i,
                    json,
                    b.path().get(i).toString(),
                    Sha256.of("other").toString());
        }
        put(all, "path: one too few", json, "\"" + b.path().get(0) + "\",", "");
        put(all, "path: one too many", json, "\"path\":[", "\"path\":[\"" + SALT + "\",");
        put(
                all,
                "path: upper case",
                json,
                b.path().get(0).toString(),
                b.path().get(0).toString().toUpperCase(Locale.ROOT));
        put(all, "checkpoint: size", json, "log\\n11\\n", "log\\n12\\n");
        put(all, "checkpoint: origin", json, "\"example.org/log\\n11", "\"example.com/log\\n11");
        put(all, "checkpoint: root", json, b.checkpoint().text().split("\n", -1)[2], Base64Text.render(SALT.bytes()));
        put(all, "checkpoint: signature", json, signature(b), flipped(signature(b)));
        put(all, "checkpoint: signer", json, "\u2014 example.org/log", "\u2014 example.com/log");
        put(all, "checkpoint: no signature", json, b.checkpoint().signatures().get(0) + "\\n", "");
        put(all, "key: another", json, b.key().toString(), stranger.toString());
        put(all, "key: id", json, b.key().toString().split("\\+")[1], "00000000");
        put(all, "document: place", json, "\"place\":0", "\"place\":1");
        put(
                all,
                "document: salt",
                json,
                SALT.toString(),
                Sha256.of("another salt").toString());
        put(
                all,
                "document: sha256",
                json,
                Sha256.of(ORIGINAL).toString(),
                Sha256.of("another file").toString());
        put(all, "an unknown member", json, "\"index\":4", "\"index\":4,\"note\":\"\"");
        for (String member : List.of("format", "leaf", "index", "path", "checkpoint", "key")) {
            put(all, "without " + member, json, "\"" + member + "\":", "\"x" + member + "\":");
        }
        all.put("cut short", json.substring(0, json.length() - 1).getBytes(UTF_8));
        all.put("empty", new byte[0]);
        return all;
    }

    private static void put(Map<String, byte[]> all, String name, String json, String from, String to) {
        String changed = json.replace(from, to);
        if (changed.equals(json)) {
            throw new AssertionError("nothing spoiled: " + name);
        }
        all.put(name, changed.getBytes(UTF_8));
    }

    private static String signature(ProofBundle b) {
        return b.checkpoint().signatures().get(0).split(" ", -1)[2];
    }

    private static String flipped(String base64) {
        char[] text = base64.toCharArray();
        text[20] = text[20] == 'A' ? 'B' : 'A';
        return new String(text);
    }
}
