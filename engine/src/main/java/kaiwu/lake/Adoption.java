package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** Takes packed issues that were made elsewhere into a lake; see {@link Lake#adopt}. Used by one thread. */
final class Adoption {

    private final Lake lake;
    private final Issues there;
    private final Path scratch;
    private final Duck duck;

    Adoption(Lake lake, Path folder, Path scratch, Duck duck) {
        this.lake = lake;
        this.there = new Issues(folder);
        this.scratch = scratch;
        this.duck = duck;
    }

    /**
     * @param wrong what a check of the folder found
     */
    Adopted run(List<Finding> wrong) {
        wrong.stream().findFirst().ifPresent(first -> {
            throw new KaiwuException(
                    ErrorCode.DAMAGED,
                    "taking over the issues in " + there.folder() + ": nothing was taken over; " + first.where() + ": "
                            + first.text().en());
        });
        List<Manifest> taken = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Manifest manifest : there.list()) {
            if (lake.findIssue(manifest.issue()).isPresent()) {
                continue;
            }
            if (lake.lastManifestHash(manifest.source()).isEmpty()) {
                taken.add(take(manifest));
            } else {
                passedOver.add(manifest.issue());
            }
        }
        return new Adopted(List.copyOf(taken), List.copyOf(passedOver));
    }

    private Manifest take(Manifest manifest) {
        Path half = scratch.resolve(manifest.issue());
        try {
            Durable.delete(half);
            PackedIssue.unpack(manifest, there.folder().resolve(manifest.issue()), half, duck);
            Durable.publish(half, lake.issueFolder(manifest.issue()));
            return lake.findIssue(manifest.issue()).orElseThrow();
        } catch (IOException wrong) {
            throw StorageStream.failed(half, wrong);
        }
    }
}
