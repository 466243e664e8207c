package kaiwu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import kaiwu.Samples;
import kaiwu.kernel.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 518 proofs, good and spoiled, by which the Go implementation of transparency-dev is tested; read with Jackson. */
final class MerkleVectorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"peers/merkle-vectors.zip", "hostile/rfc6962-merkle.zip"})
    void everyVectorIsJudgedAsItsAuthorsJudgeIt(String zip) {
        List<String> wrong = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (String name : Samples.members(zip)) {
            if (!name.endsWith(".json")) {
                continue;
            }
            JsonNode vector = JSON.readTree(Samples.member(zip, name));
            String kind = name.split("/")[1];
            seen.merge(kind, 1, Integer::sum);
            if (holds(kind, vector) == vector.get("wantErr").booleanValue()) {
                wrong.add(name);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasToString("{consistency=98, inclusion=98, subtreeconsistency=118, subtreeinclusion=204}");
    }

    private static boolean holds(String kind, JsonNode v) {
        if (kind.endsWith("inclusion") && (!isHash(v.get("leafHash")) || !isHash(v.get("root")))) {
            return false;
        }
        List<Sha256> proof = new ArrayList<>();
        v.path("proof").forEach(hash -> proof.add(hash(hash)));
        return switch (kind) {
            case "inclusion" ->
                MerkleProof.includes(
                        number(v, "leafIdx"),
                        number(v, "treeSize"),
                        hash(v.get("leafHash")),
                        proof,
                        hash(v.get("root")));
            case "subtreeinclusion" ->
                MerkleProof.includes(
                        number(v, "leafIdx"),
                        number(v, "start"),
                        number(v, "end"),
                        hash(v.get("leafHash")),
                        proof,
                        hash(v.get("root")));
            case "consistency" ->
                MerkleProof.extend(
                        number(v, "size1"), number(v, "size2"), proof, hash(v.get("root1")), hash(v.get("root2")));
            default ->
                MerkleProof.holds(
                        number(v, "start"),
                        number(v, "end"),
                        number(v, "size"),
                        proof,
                        hash(v.get("root1")),
                        hash(v.get("root2")));
        };
    }

    /** Unsigned in the vectors; what is beyond our longs becomes negative and must be refused. */
    private static long number(JsonNode v, String name) {
        return v.get(name).bigIntegerValue().longValue();
    }

    /** Our types hold 32 bytes and nothing else: whatever is no hash never reaches a check. */
    private static boolean isHash(JsonNode base64) {
        return Base64.getDecoder().decode(base64.stringValue()).length == 32;
    }

    /** Some roots of the consistency vectors are words; a word stands for its own hash here. */
    private static Sha256 hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.stringValue());
        return isHash(base64) ? Sha256.ofHash(bytes) : Sha256.of(bytes);
    }
}
