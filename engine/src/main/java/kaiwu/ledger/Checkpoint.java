package kaiwu.ledger;

import java.util.List;
import kaiwu.kernel.Sha256;

/**
 * What a log promises at one moment: these are my first {@code size} leaves (C2SP tlog-checkpoint). Immutable.
 *
 * @param origin the log's name
 * @param size how many leaves, zero or more
 * @param root the root of the tree over them
 */
public record Checkpoint(String origin, long size, Sha256 root) {

    /**
     * Reads the text of a checkpoint; lines after the third are extensions and are not read.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.get(0).isEmpty() || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint (origin, size, root): " + text);
        }
        return new Checkpoint(
                lines.get(0), Long.parseLong(lines.get(1)), Sha256.ofHash(Base64Text.parse(lines.get(2))));
    }

    /** Three lines: origin, size, root in base64; what is signed. */
    @Override
    public String toString() {
        return origin + "\n" + size + "\n" + Base64Text.render(root.bytes()) + "\n";
    }
}
