package kaiwu.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.Ground;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Outcome;

/**
 * What witnesses say of a log's checkpoints (C2SP tlog-cosignature). Witnesses are known by the file {@code witnesses}, one
 * public key a line, lines that begin with {@code #} aside. The latest checkpoint that any of them signed is kept beside the
 * log's files as {@code cosigned}, a signed note with the log's line and theirs. Thread-safe.
 */
public final class Cosignatures {

    private final TileLog log;
    private final Path known;
    private final Path kept;

    /** @param known the file of the witnesses' keys; need not be there */
    public Cosignatures(TileLog log, Path known) {
        this.log = log;
        this.known = known;
        this.kept = log.folder().resolve("cosigned");
    }

    /** The witnesses whose word is taken. */
    public List<WitnessKey> witnesses() {
        try {
            return Files.exists(known)
                    ? Files.readAllLines(known).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(WitnessKey::parse)
                            .toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the keys of the witnesses cannot be read: " + known, wrong);
        }
    }

    /** The latest checkpoint that witnesses signed; empty when there is none. */
    public Optional<SignedNote> find() {
        try {
            return Files.exists(kept) ? Optional.of(SignedNote.parse(Files.readString(kept))) : Optional.empty();
        } catch (IOException | IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "what witnesses signed cannot be read: " + kept, wrong);
        }
    }

    /** Who of the known witnesses signed a checkpoint, and when they saw it. */
    public Map<String, Instant> seen(SignedNote note) {
        Map<String, Instant> seen = new LinkedHashMap<>();
        witnesses().forEach(witness -> witness.sawAt(note).ifPresent(at -> seen.put(witness.name(), at)));
        return seen;
    }

    /** Takes a checkpoint of this log with the lines of witnesses, and keeps it unless a later one is kept. */
    public synchronized Outcome accept(SignedNote note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            return refused("not-a-checkpoint", "不是检查点。", "It is no checkpoint.");
        }
        if (!note.isSignedBy(log.key())) {
            return refused("not-this-log", "检查点不是本日志签发的。", "The checkpoint was not signed by this log.");
        }
        if (checkpoint.size() > log.checkpoint().size()
                || !MerkleTree.root(new TileTree(log.folder(), log.checkpoint().size()), checkpoint.size())
                        .equals(checkpoint.root())) {
            return refused("other-tree", "检查点与本日志现有内容不符。", "The checkpoint is not one of the log as it stands.");
        }
        List<WitnessKey> signers = witnesses().stream()
                .filter(witness -> witness.sawAt(note).isPresent())
                .toList();
        if (signers.isEmpty()) {
            return refused("no-witness", "没有已知见证人的有效签名。", "No known witness signed it.");
        }
        keep(note, checkpoint, signers);
        return Outcome.allowed();
    }

    private void keep(SignedNote note, Checkpoint checkpoint, List<WitnessKey> signers) {
        Optional<SignedNote> before = find();
        long size = before.map(old -> Checkpoint.parse(old.text()).size()).orElse(-1L);
        if (size > checkpoint.size()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (String line : note.signatures()) {
            SignedNote alone = new SignedNote(note.text(), List.of(line));
            if (alone.isSignedBy(log.key())
                    || signers.stream().anyMatch(signer -> signer.sawAt(alone).isPresent())) {
                lines.add(line);
            }
        }
        if (size == checkpoint.size()) {
            before.orElseThrow().signatures().stream()
                    .filter(line -> !lines.contains(line))
                    .forEach(lines::add);
        }
        try {
            DurableFile.replace(
                    kept, new SignedNote(note.text(), lines).toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "what witnesses signed cannot be kept: " + kept, wrong);
        }
    }

    private static Outcome refused(String code, String zh, String en) {
        return Outcome.refused(new Ground(
                "ledger." + code,
                "C2SP tlog-cosignature",
                new Bilingual(zh, en),
                new Bilingual(
                        "请对 /log/checkpoint 的检查点签名后再提交。",
                        "Sign the checkpoint at /log/checkpoint and send it again.")));
    }
}
