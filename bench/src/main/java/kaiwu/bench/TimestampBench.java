package kaiwu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.MerkleTree;
import kaiwu.ledger.Nodes;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.SignedNote;
import kaiwu.ledger.Verdict;
import kaiwu.ledger.time.SteadyClock;
import kaiwu.ledger.time.TimestampAlgorithm;
import kaiwu.ledger.time.TimestampAuthority;
import kaiwu.ledger.time.TimestampKey;

/**
 * Timestamps answered against bare signatures of the same provider and key size, on one thread, in turns; and proofs checked.
 * Goal: 0.8 of the signatures.
 */
final class TimestampBench {

    private static final int PAIRS = 9;
    private static final long WINDOW = 500_000_000L;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private TimestampBench() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("kaiwu-bench");
        System.out.println("| timestamps | tokens per CPU second | signatures per CPU second | ratio (median of "
                + PAIRS + ") | lowest | goal |");
        System.out.println("|---|---|---|---|---|---|");
        for (TimestampAlgorithm algorithm : TimestampAlgorithm.values()) {
            TimestampAuthority authority =
                    new TimestampAuthority(TimestampKey.openOrCreate(folder, algorithm, "bench"), new SteadyClock());
            byte[] request = request();
            Signature raw = raw(algorithm);
            byte[] message = new byte[140];
            Work token = () -> authority.answer(request);
            Work signature = () -> {
                raw.update(message);
                raw.sign();
            };
            perSecond(token);
            perSecond(signature);
            double[] tokens = new double[PAIRS];
            double[] signatures = new double[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                boolean tokenFirst = i % 2 == 0;
                if (tokenFirst) {
                    tokens[i] = perSecond(token);
                }
                signatures[i] = perSecond(signature);
                if (!tokenFirst) {
                    tokens[i] = perSecond(token);
                }
            }
            double[] ratios = IntStream.range(0, PAIRS)
                    .mapToDouble(i -> tokens[i] / signatures[i])
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.2f | %.2f | 0.80 |%n",
                    algorithm,
                    median(tokens),
                    median(signatures),
                    ratios[PAIRS / 2],
                    ratios[0]);
        }
        proofs(folder);
    }

    private static void proofs(Path folder) throws Exception {
        byte[] bundle = bundle(folder);
        ProofChecker checker = ProofChecker.takingAnyKey();
        if (!(checker.check(bundle, Optional.empty()) instanceof Verdict.Holds)) {
            throw new IllegalStateException("the proof does not hold");
        }
        Work check = () -> checker.check(bundle, Optional.empty());
        perSecond(check);
        double[] checks = new double[5];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = perSecond(check);
        }
        System.out.printf(Locale.ROOT, "%nproofs checked: %.0f per CPU second (median of 5)%n", median(checks));
    }

    /** A proof in a log of a million leaves. */
    private static byte[] bundle(Path folder) {
        LogKey key = LogKey.openOrCreate(folder.resolve("log"), "bench.example/log");
        String leaf = CanonicalJson.text(Map.of("type", "bench", "recordedAt", "2026-11-28T00:00:00Z"));
        int size = 1 << 20;
        List<Sha256> level = new ArrayList<>(size);
        Sha256 other = MerkleTree.leaf(new byte[] {1});
        for (int i = 0; i < size; i++) {
            level.add(other);
        }
        level.set(5, MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)));
        List<List<Sha256>> levels = new ArrayList<>(List.of(level));
        while (levels.getLast().size() > 1) {
            List<Sha256> below = levels.getLast();
            List<Sha256> above = new ArrayList<>(below.size() / 2);
            for (int i = 0; i < below.size(); i += 2) {
                above.add(MerkleTree.node(below.get(i), below.get(i + 1)));
            }
            levels.add(above);
        }
        Nodes tree = (height, index) -> levels.get(height).get(Math.toIntExact(index));
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), size, MerkleTree.root(tree, size));
        return new ProofBundle(
                        leaf,
                        5,
                        MerkleTree.inclusion(tree, 5, size),
                        SignedNote.sign(checkpoint.toString(), key),
                        key.verifier(),
                        Optional.empty())
                .render();
    }

    private static Signature raw(TimestampAlgorithm algorithm) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", algorithm.provider());
        generator.initialize(new ECGenParameterSpec(algorithm == TimestampAlgorithm.SM2 ? "sm2p256v1" : "secp256r1"));
        Signature signature = Signature.getInstance(algorithm.signature(), algorithm.provider());
        signature.initSign(generator.generateKeyPair().getPrivate());
        return signature;
    }

    /** A request over SHA-256 with a nonce, asking for the certificate, in DER. */
    private static byte[] request() {
        byte[] imprint = new byte[32];
        new SecureRandom().nextBytes(imprint);
        byte[] fixed = HexFormat.of().parseHex("3040020101" + "3031300d060960864801650304020105000420");
        byte[] tail = HexFormat.of().parseHex("0205" + "0102030405" + "0101ff");
        byte[] all = new byte[fixed.length + imprint.length + tail.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(imprint, 0, all, fixed.length, imprint.length);
        System.arraycopy(tail, 0, all, fixed.length + imprint.length, tail.length);
        all[1] = (byte) (all.length - 2);
        return all;
    }

    private interface Work {
        void once() throws Exception;
    }

    /** How often in a second of the thread's own CPU time, so that what else runs on the machine does not count. */
    private static double perSecond(Work work) throws Exception {
        long start = CPU.getCurrentThreadCpuTime();
        long spent = 0;
        long count = 0;
        while (spent < WINDOW) {
            for (int i = 0; i < 16; i++) {
                work.once();
            }
            count += 16;
            spent = CPU.getCurrentThreadCpuTime() - start;
        }
        return count * 1e9 / spent;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
