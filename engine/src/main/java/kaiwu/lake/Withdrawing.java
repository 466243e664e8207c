package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.Sha256;

/**
 * Destroys what issues tell. That an issue is withdrawn is on the disk first, so that nobody reads it any more; its bytes go
 * after that, and where this is cut short, {@link #complete} goes on with it.
 */
record Withdrawing(Issues issues, Originals originals) {

    void withdraw(String issue, Withdrawal withdrawal) {
        Path folder = issues.folder().resolve(issue);
        try {
            if (!issues.isWithdrawn(issue)) {
                Path half = folder.resolve(Withdrawal.NAME + ".part");
                Files.write(half, withdrawal.render());
                Durable.force(half);
                Files.move(half, folder.resolve(Withdrawal.NAME), StandardCopyOption.ATOMIC_MOVE);
                Durable.force(folder);
            }
            destroy(issues.get(issue).manifest());
        } catch (IOException wrong) {
            throw StorageStream.failed(folder, wrong);
        }
    }

    /** Completes withdrawals that were cut short. */
    void complete() {
        for (Manifest issue : issues.all()) {
            if (issues.isWithdrawn(issue.issue()) && isLeft(issue)) {
                try {
                    destroy(issue);
                } catch (IOException wrong) {
                    throw StorageStream.failed(issues.folder().resolve(issue.issue()), wrong);
                }
            }
        }
    }

    private boolean isLeft(Manifest issue) {
        return issue.files().stream()
                .anyMatch(file ->
                        Files.exists(issues.folder().resolve(issue.issue()).resolve(file.name())));
    }

    /** The originals go first: the files of the issue tell that there is something left to do. */
    private void destroy(Manifest issue) throws IOException {
        Set<String> needed = issues.list().stream()
                .flatMap(other -> other.inputs().stream())
                .map(Manifest.FileEntry::sha256)
                .collect(Collectors.toSet());
        originals.remove(issue.inputs().stream()
                .map(Manifest.FileEntry::sha256)
                .filter(hash -> !needed.contains(hash))
                .map(Sha256::parse)
                .collect(Collectors.toSet()));
        Path folder = issues.folder().resolve(issue.issue());
        for (Manifest.FileEntry file : issue.files()) {
            Files.deleteIfExists(folder.resolve(file.name()));
        }
        Durable.force(folder);
    }
}
