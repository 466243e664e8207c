package kaiwu.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;

/**
 * All that is needed to check, years later and without us, that one leaf stands in the log. Immutable. Format {@code
 * kaiwu-proof/1}: one JSON object, described for writers of checkers in {@code docs/proof-bundle.md}.
 *
 * @param leaf the leaf's exact text
 * @param index its place in the log, from 0
 * @param path the inclusion proof, from the leaf upwards
 * @param checkpoint the signed checkpoint that the path leads to
 * @param key the log's public key
 * @param document what opens the leaf's commitment to a file; empty where the leaf commits to none
 */
public record ProofBundle(
        String leaf,
        long index,
        List<Sha256> path,
        SignedNote checkpoint,
        VerifierKey key,
        Optional<OpenedDocument> document) {

    /** The format's name and version. */
    public static final String FORMAT = "kaiwu-proof/1";

    /** A bundle is at most this long. */
    public static final int LARGEST = 1 << 20;

    private static final Set<String> MEMBERS =
            Set.of("format", "leaf", "index", "path", "checkpoint", "key", "document");
    private static final Set<String> OF_DOCUMENT = Set.of("place", "salt", "sha256");

    /**
     * What opens a leaf's commitment to a file.
     *
     * @param place which of the leaf's commitments, from 0
     * @param salt the salt of that commitment
     * @param sha256 the file's SHA-256
     */
    public record OpenedDocument(long place, Sha256 salt, Sha256 sha256) {}

    public ProofBundle {
        path = List.copyOf(path);
    }

    /** The bundle as canonical JSON. */
    public byte[] render() {
        Map<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("leaf", leaf);
        json.put("index", index);
        json.put("path", path.stream().map(Sha256::toString).toList());
        json.put("checkpoint", checkpoint.toString());
        json.put("key", key.toString());
        document.ifPresent(opened -> json.put(
                "document",
                Map.of(
                        "place", opened.place(),
                        "salt", opened.salt().toString(),
                        "sha256", opened.sha256().toString())));
        return CanonicalJson.render(json);
    }

    /**
     * Reads a bundle; white space and the order of members do not matter.
     *
     * @throws IllegalArgumentException when the bytes are no such bundle; the message says what and where
     */
    public static ProofBundle parse(byte[] bundle) {
        Map<?, ?> json = object(CanonicalJson.parse(bundle, LARGEST), "the bundle", MEMBERS);
        if (!text(json, "format").equals(FORMAT)) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        return new ProofBundle(
                text(json, "leaf"),
                number(json, "index"),
                path(json),
                SignedNote.parse(text(json, "checkpoint")),
                VerifierKey.parse(text(json, "key")),
                Optional.<Object>ofNullable(json.get("document")).map(ProofBundle::document));
    }

    private static OpenedDocument document(Object value) {
        Map<?, ?> json = object(value, "document", OF_DOCUMENT);
        return new OpenedDocument(number(json, "place"), hash(text(json, "salt")), hash(text(json, "sha256")));
    }

    private static List<Sha256> path(Map<?, ?> json) {
        if (!(json.get("path") instanceof List<?> list) || list.size() > 64) {
            throw new IllegalArgumentException("path is not a list of at most 64 hashes");
        }
        List<Sha256> path = new ArrayList<>();
        list.forEach(hash -> path.add(hash(hash)));
        return path;
    }

    private static Map<?, ?> object(Object value, String name, Set<String> members) {
        if (!(value instanceof Map<?, ?> map) || !members.containsAll(map.keySet())) {
            throw new IllegalArgumentException(name + " is not an object with only these members: " + members);
        }
        return map;
    }

    private static String text(Map<?, ?> json, String name) {
        if (!(json.get(name) instanceof String text)) {
            throw new IllegalArgumentException(name + " is missing or not a text");
        }
        return text;
    }

    private static long number(Map<?, ?> json, String name) {
        if (!(json.get(name) instanceof Long number) || number < 0) {
            throw new IllegalArgumentException(name + " is missing or not a whole number from 0");
        }
        return number;
    }

    private static Sha256 hash(Object value) {
        if (!(value instanceof String text) || !text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a hash is 64 hex digits in lower case, not " + value);
        }
        return Sha256.parse(text);
    }

    /** The leaf's bytes as they were logged. */
    public byte[] leafBytes() {
        return leaf.getBytes(StandardCharsets.UTF_8);
    }
}
