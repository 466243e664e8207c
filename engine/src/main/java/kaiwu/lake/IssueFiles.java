package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.Bilingual;

/** The files of one issue against what its manifest promises; the folder may lie anywhere, no lake is needed. */
public final class IssueFiles {

    private IssueFiles() {}

    /**
     * What does not hold; empty when each file has the size and the hash that the manifest in the folder says.
     *
     * @throws kaiwu.kernel.KaiwuException {@code DAMAGED} when there is no manifest in the folder, or it does not read
     */
    public static List<Finding> check(Path issue) {
        return check(issue, Issues.read(manifest(issue)).manifest());
    }

    /** Where the manifest of an issue's folder lies. */
    public static Path manifest(Path issue) {
        return issue.resolve(ManifestJson.NAME);
    }

    static List<Finding> check(Path folder, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        for (Manifest.FileEntry promised : manifest.files()) {
            String where = "issue " + manifest.issue() + ", file " + promised.name();
            Path file = folder.resolve(promised.name());
            if (!Files.exists(file)) {
                findings.add(finding("file-absent", where, "文件缺失", "the file is missing"));
                continue;
            }
            try {
                Manifest.FileEntry found = Durable.entry(file);
                if (!found.equals(promised)) {
                    findings.add(finding(
                            "file-altered",
                            where,
                            "文件为 %d 字节、哈希 %s；清单所载为 %d 字节、哈希 %s"
                                    .formatted(found.size(), found.sha256(), promised.size(), promised.sha256()),
                            "the file has %d bytes and the hash %s; the manifest says %d and %s"
                                    .formatted(found.size(), found.sha256(), promised.size(), promised.sha256())));
                }
            } catch (IOException wrong) {
                findings.add(finding("unreadable", where, "文件无法读取：" + wrong, "the file does not read: " + wrong));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(String code, String where, String zh, String en) {
        return new Finding(code, where, new Bilingual(zh, en));
    }
}
