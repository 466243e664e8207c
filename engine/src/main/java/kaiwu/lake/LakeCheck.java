package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.KaiwuException;

/**
 * Reads every byte the lake keeps and compares it with what the manifests promise: each file's hash, each original's, and
 * each source's chain of manifests. What is wrong is returned, all of it; nothing is mended.
 */
final class LakeCheck {

    private final Path folder;
    private final Originals originals;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Issues.Read> read = new HashMap<>();
    private final Set<String> checkedInputs = new HashSet<>();

    LakeCheck(Path issues, Originals originals) {
        this.folder = issues;
        this.originals = originals;
    }

    List<Finding> run() {
        folders().forEach(this::readManifest);
        read.values().stream()
                .map(Issues.Read::manifest)
                .sorted((a, b) -> a.issue().compareTo(b.issue()))
                .filter(manifest -> !isDestroyed(manifest))
                .forEach(manifest -> {
                    findings.addAll(IssueFiles.check(folder.resolve(manifest.issue()), manifest));
                    if (manifest.originals()) {
                        manifest.inputs().forEach(input -> checkOriginal(manifest, input));
                    }
                });
        checkChains();
        return List.copyOf(findings);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> issues = Files.list(folder)) {
            return issues.sorted().toList();
        } catch (IOException wrong) {
            find("unreadable", folder.toString(), "文件夹无法读取：" + wrong, "the folder does not list: " + wrong);
            return List.of();
        }
    }

    private void readManifest(Path issue) {
        String name = issue.getFileName().toString();
        try {
            Issues.Read found = Issues.read(issue.resolve(ManifestJson.NAME));
            if (!found.manifest().issue().equals(name)) {
                find(
                        "misnamed",
                        "issue " + name,
                        "清单所载期号为 " + found.manifest().issue(),
                        "its manifest is that of " + found.manifest().issue());
            }
            read.put(name, found);
        } catch (KaiwuException wrong) {
            find("manifest-damaged", "issue " + name, "清单无法读取：" + wrong.getMessage(), "" + wrong.getMessage());
        }
    }

    /** Whether an issue was withdrawn; then nothing of it may be left but its manifest. */
    private boolean isDestroyed(Manifest manifest) {
        Path issue = folder.resolve(manifest.issue());
        if (Withdrawal.find(issue).isEmpty()) {
            return false;
        }
        manifest.files().stream()
                .filter(file -> Files.exists(issue.resolve(file.name())))
                .forEach(file -> find(
                        "withdrawn-not-destroyed",
                        "issue " + manifest.issue() + ", file " + file.name(),
                        "该期已撤下，文件却仍在",
                        "the issue was withdrawn, yet the file is still there"));
        return true;
    }

    private void checkOriginal(Manifest manifest, Manifest.FileEntry input) {
        if (checkedInputs.add(input.sha256())) {
            Optional<Finding> wrong = originals.check(input, manifest.issue());
            wrong.ifPresent(findings::add);
        }
    }

    /** Each source's issues form one chain: one without a predecessor, each other after an issue that is there. */
    private void checkChains() {
        Map<String, String> issueByHash = new HashMap<>();
        read.forEach((issue, found) -> issueByHash.put(found.hash().toString(), issue));
        Set<String> followed = new HashSet<>();
        read.values().stream()
                .map(Issues.Read::manifest)
                .sorted((a, b) -> a.issue().compareTo(b.issue()))
                .forEach(m -> {
                    String link = m.source() + " " + m.previous();
                    if (!m.previous().isEmpty() && !issueByHash.containsKey(m.previous())) {
                        find(
                                "chain-broken",
                                "issue " + m.issue(),
                                "前一期清单（哈希 " + m.previous() + "）不在湖中或已被改动",
                                "the manifest before it, with the hash " + m.previous() + ", is gone or altered");
                    } else if (!followed.add(link)) {
                        find(
                                "chain-forked",
                                "issue " + m.issue(),
                                "同一来源已有另一期接在同一前一期之后",
                                "another issue of the source follows the same predecessor");
                    }
                });
    }

    private void find(String code, String where, String zh, String en) {
        findings.add(new Finding(code, where, new Bilingual(zh, en)));
    }
}
