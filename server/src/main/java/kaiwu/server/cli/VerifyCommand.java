package kaiwu.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Finding;
import kaiwu.lake.IssueFiles;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.ledger.VerifierKey;

/** Checks a proof with nothing but its file: no server, no network, no data folder. */
final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("离线核验一份证明", "check a proof, offline");
    }

    @Override
    public String operands() {
        return "PROOF [FILE|ISSUE]";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.of("--key", "KEY", "只认这一公钥", "accept this log's public key alone"));
    }

    @Override
    public int run(Call call, Console console) {
        if (call.operands().isEmpty() || call.operands().size() > 2) {
            throw Call.wrong(
                    "verify 须给出证明文件，如有原文件或批次目录可一并给出：./kaiwu verify PROOF [FILE|ISSUE]",
                    "verify takes a proof and, if at hand, the file or the issue's folder it is about: ./kaiwu verify PROOF"
                            + " [FILE|ISSUE]");
        }
        ProofChecker checker =
                call.find("--key").map(key -> ProofChecker.knowing(key(key))).orElseGet(ProofChecker::takingAnyKey);
        Optional<Path> about = call.operands().stream().skip(1).map(Path::of).findFirst();
        Optional<Path> issue = about.filter(Files::isDirectory);
        Optional<Sha256> original =
                about.map(file -> hash(issue.map(IssueFiles::manifest).orElse(file)));
        return switch (checker.check(proof(Path.of(call.operands().getFirst())), original)) {
            case Verdict.Holds holds -> {
                console.out().println(console.of(new Bilingual("证明成立。", "The proof holds.")));
                holds.facts().forEach(fact -> console.out().println("- " + console.of(fact)));
                yield issue.map(folder -> files(folder, console)).orElse(0);
            }
            case Verdict.Fails fails -> {
                console.out()
                        .println(console.of(new Bilingual("证明不成立：", "The proof does not hold: "))
                                + console.of(fails.what())
                                + console.of(new Bilingual("：", ": "))
                                + console.of(fails.why()));
                yield 1;
            }
        };
    }

    /** The files of an issue against its manifest, which the proof is about. */
    private static int files(Path issue, Console console) {
        List<Finding> wrong = IssueFiles.check(issue);
        wrong.forEach(finding -> console.out().println("- " + finding.where() + ": " + console.of(finding.text())));
        console.out()
                .println(console.of(
                        wrong.isEmpty()
                                ? new Bilingual("批次的每个文件都与清单相符。", "Every file of the issue is as its manifest says.")
                                : new Bilingual("批次有文件与清单不符。", "Files of the issue are not as its manifest says.")));
        return wrong.isEmpty() ? 0 : 1;
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw Call.wrong(
                    "--key 不是日志的公钥：" + wrong.getMessage(), "--key is no public key of a log: " + wrong.getMessage());
        }
    }

    private static byte[] proof(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ProofBundle.LARGEST + 1);
        } catch (IOException wrong) {
            throw unreadable(file, wrong);
        }
    }

    private static Sha256 hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return Sha256.ofHash(digest.digest());
        } catch (IOException wrong) {
            throw unreadable(file, wrong);
        }
    }

    private static RuntimeException unreadable(Path file, IOException wrong) {
        return wrong instanceof NoSuchFileException
                ? new Misuse(ErrorCode.NOT_FOUND, new Bilingual("没有文件 " + file, "there is no file " + file))
                : new KaiwuException(ErrorCode.STORAGE, "reading " + file + ": " + wrong, wrong);
    }
}
