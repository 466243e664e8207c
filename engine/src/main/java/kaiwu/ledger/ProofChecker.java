package kaiwu.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;

/**
 * Checks a proof bundle with nothing but the bundle, offline: the checkpoint's signature, the path from the leaf to the signed
 * root, and, where the leaf commits to a file or names one, that it is this file. Thread-safe.
 *
 * <p>A bundle brings its own key. Who wants to know that it is the log's and not a forger's compares it with the key the log
 * is known by, or gives that key here.
 */
public final class ProofChecker {

    private final Optional<VerifierKey> known;

    private ProofChecker(Optional<VerifierKey> known) {
        this.known = known;
    }

    /** A checker that takes the bundle's own key and names it in its verdict. */
    public static ProofChecker takingAnyKey() {
        return new ProofChecker(Optional.empty());
    }

    /** A checker that accepts this log's key alone. */
    public static ProofChecker knowing(VerifierKey key) {
        return new ProofChecker(Optional.of(key));
    }

    /**
     * Checks a bundle.
     *
     * @param original the SHA-256 of the file that the proof is said to be about; empty when there is no file at hand
     */
    public Verdict check(byte[] bundle, Optional<Sha256> original) {
        try {
            return check(ProofBundle.parse(bundle), original);
        } catch (IllegalArgumentException malformed) {
            String fault = String.valueOf(malformed.getMessage());
            return fails("证明文件", "the proof file", "内容不符合格式：" + fault, fault);
        }
    }

    private Verdict check(ProofBundle bundle, Optional<Sha256> original) {
        if (known.isPresent() && !known.get().equals(bundle.key())) {
            return fails("公钥", "the key", "不是该日志公布的公钥", "it is not the key this log is known by");
        }
        if (!bundle.checkpoint().isSignedBy(bundle.key())) {
            return fails("检查点签名", "the checkpoint's signature", "与公钥不符", "the key did not sign this checkpoint");
        }
        Checkpoint checkpoint = Checkpoint.parse(bundle.checkpoint().text());
        if (!checkpoint.origin().equals(bundle.key().name())) {
            return fails("检查点", "the checkpoint", "属于另一日志", "it is of another log than the key");
        }
        Sha256 leaf = MerkleTree.leaf(bundle.leafBytes());
        if (!MerkleProof.includes(bundle.index(), checkpoint.size(), leaf, bundle.path(), checkpoint.root())) {
            return fails("包含路径", "the path", "从记录到不了已签名的树根", "it does not lead from the leaf to the signed root");
        }
        if (!CanonicalJson.isCanonical(bundle.leafBytes())
                || !(CanonicalJson.parse(bundle.leafBytes(), ProofBundle.LARGEST) instanceof Map<?, ?> content)
                || !(content.get("recordedAt") instanceof String recordedAt)
                || !(content.get("type") instanceof String type)) {
            return fails(
                    "记录", "the leaf", "不是规范形式的 JSON 记录", "it is not a canonical JSON object with type and recordedAt");
        }
        Optional<Verdict> document = documentFault(bundle, content, original);
        if (document.isPresent()) {
            return document.get();
        }
        return new Verdict.Holds(facts(bundle, content, checkpoint, type, recordedAt, original));
    }

    private static Optional<Verdict> documentFault(ProofBundle bundle, Map<?, ?> leaf, Optional<Sha256> original) {
        if (bundle.document().isEmpty()) {
            return original.isEmpty() ? Optional.empty() : openDocumentFault(named(leaf), original.get());
        }
        ProofBundle.OpenedDocument opened = bundle.document().get();
        Object committed = leaf.get("documents") instanceof List<?> list && opened.place() < list.size()
                ? list.get((int) opened.place())
                : "";
        if (!Commitment.to(opened.sha256(), opened.salt()).toString().equals(committed)) {
            return Optional.of(
                    fails("文件哈希与盐值", "the file's hash and salt", "与记录中的承诺值不符", "the leaf commits to something else"));
        }
        if (original.isPresent() && !original.get().equals(opened.sha256())) {
            return Optional.of(fails(
                    "原始文件",
                    "the original file",
                    "其 SHA-256 与存证的不同：" + original.get(),
                    "its SHA-256 is not the one that was deposited: " + original.get()));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> openDocumentFault(List<?> named, Sha256 original) {
        if (named.isEmpty()) {
            return Optional.of(fails("原始文件", "the original file", "本证明不涉及任何文件", "this proof is about no file"));
        }
        return named.contains(original.toString())
                ? Optional.empty()
                : Optional.of(fails(
                        "原始文件",
                        "the original file",
                        "记录中没有其 SHA-256：" + original,
                        "the act does not name its SHA-256: " + original));
    }

    /** The hashes of documents that an open act names; none in a committed leaf. */
    private static List<?> named(Map<?, ?> leaf) {
        return leaf.get("act") instanceof Map<?, ?> act && act.get("documents") instanceof List<?> hashes
                ? hashes
                : List.of();
    }

    private static List<Bilingual> facts(
            ProofBundle bundle,
            Map<?, ?> leaf,
            Checkpoint checkpoint,
            String type,
            String recordedAt,
            Optional<Sha256> original) {
        List<Bilingual> facts = new ArrayList<>();
        facts.add(new Bilingual(
                "日志 %s 在第 %d 号位置记有一项行为（%s），记录时间 %s。".formatted(checkpoint.origin(), bundle.index(), type, recordedAt),
                "The log %s holds an act (%s) at index %d, recorded at %s."
                        .formatted(checkpoint.origin(), type, bundle.index(), recordedAt)));
        bundle.document()
                .ifPresent(opened -> facts.add(new Bilingual(
                        "该记录对应 SHA-256 为 %s 的文件%s。".formatted(opened.sha256(), original.isPresent() ? "，与所给文件一致" : ""),
                        "It commits to the file with SHA-256 %s%s."
                                .formatted(opened.sha256(), original.isPresent() ? ", which is the file given" : ""))));
        named(leaf)
                .forEach(hash -> facts.add(new Bilingual(
                        "该记录载明 SHA-256 为 %s 的文件%s。".formatted(hash, isThat(original, hash) ? "，与所给文件一致" : ""),
                        "It names the file with SHA-256 %s%s."
                                .formatted(hash, isThat(original, hash) ? ", which is the file given" : ""))));
        facts.add(new Bilingual(
                "检查点含 %d 项记录，由公钥 %s 签名；请与该日志公布的公钥核对。".formatted(checkpoint.size(), bundle.key()),
                "The checkpoint over %d leaves is signed by %s; compare this key with the one the log is known by."
                        .formatted(checkpoint.size(), bundle.key())));
        return List.copyOf(facts);
    }

    private static boolean isThat(Optional<Sha256> original, Object hash) {
        return original.map(Sha256::toString).filter(hash::equals).isPresent();
    }

    private static Verdict fails(String whatZh, String whatEn, String whyZh, String whyEn) {
        return new Verdict.Fails(new Bilingual(whatZh, whatEn), new Bilingual(whyZh, whyEn));
    }
}
