package kaiwu.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.MerkleTree;
import kaiwu.ledger.TileLog;
import kaiwu.ledger.TileTree;

/** One check of a whole register against its own log; keeps 32 bytes per act in memory. Not reusable. */
final class RegisterCheck {

    private static final int STEP = 256;

    private final DataSource database;
    private final TileLog log;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sha256> hashes = new ArrayList<>();

    RegisterCheck(DataSource database, TileLog log) {
        this.database = database;
        this.log = log;
    }

    List<Finding> run() {
        try {
            Checkpoint signed = log.checkpoint();
            acts(signed);
            if (hashes.size() < signed.size()) {
                found(
                        "register.leaves-missing",
                        "检查点签了 %d 项，数据库只有 %d 项；是否恢复了旧备份？".formatted(signed.size(), hashes.size()),
                        "The checkpoint is signed over %d leaves, the database keeps %d; was an older backup restored?"
                                .formatted(signed.size(), hashes.size()));
                return List.copyOf(findings);
            }
            if (hashes.size() > signed.size()) {
                found(
                        "register.unsigned",
                        "有 %d 项行为尚未签入日志；启动服务即会补签。".formatted(hashes.size() - signed.size()),
                        "%d acts are not yet under a checkpoint; starting the server signs them."
                                .formatted(hashes.size() - signed.size()));
            }
            if (!MerkleTree.root(MerkleTree.over(hashes), signed.size()).equals(signed.root())) {
                found(
                        "register.history-changed",
                        "由行为重算的树根与已签名的不同：有人改动过历史记录。",
                        "The root recomputed from the acts is not the signed one: somebody has changed history.");
            }
            files(signed);
        } catch (KaiwuException damaged) {
            found(
                    "register.files",
                    "日志文件读不通：" + damaged.getMessage(),
                    "The log's files do not read: " + damaged.getMessage());
        }
        return List.copyOf(findings);
    }

    private void acts(Checkpoint signed) {
        try (Connection db = database.getConnection()) {
            List<Rows.Row> rows = Rows.byLeaf(db, 0, STEP);
            for (long from = 0; !rows.isEmpty(); from += STEP, rows = Rows.byLeaf(db, from, from + STEP)) {
                for (Rows.Row row : rows) {
                    act(row, signed);
                }
            }
            long strays = Rows.number(db, """
                    select count(*) from register.subject s
                    where s.acts <> (select count(*) from register.act a where a.subject = s.subject)
                       or s.acts <> (select max(sequence) from register.act a where a.subject = s.subject)
                    """);
            if (strays > 0 || hashes.size() != Rows.number(db, "select count(*) from register.act")) {
                found(
                        "register.sequence",
                        "行为的编号不连续，或有行为不在日志中。",
                        "The acts of a subject are not numbered without gaps, or an act is not in the log.");
            }
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the acts cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    private void act(Rows.Row row, Checkpoint signed) {
        byte[] leaf = LeafForm.render(row.act(), row.salt());
        if (row.act().leafIndex() != hashes.size()) {
            found(
                    "register.leaf-missing",
                    "日志缺第 %d 项。".formatted(hashes.size()),
                    "The log lacks leaf %d.".formatted(hashes.size()));
        }
        if (!Arrays.equals(leaf, row.entry())) {
            found(
                    "register.act-changed",
                    "行为 %s 与日志第 %d 项不符%s。"
                            .formatted(
                                    row.act().id(),
                                    row.act().leafIndex(),
                                    row.act().leafIndex() < signed.size() ? "（已签名）" : ""),
                    "Act %s is not what was logged at index %d."
                            .formatted(row.act().id(), row.act().leafIndex()));
        }
        hashes.add(MerkleTree.leaf(leaf));
    }

    private void files(Checkpoint signed) {
        TileTree tiles = new TileTree(log.folder(), signed.size());
        for (long number = 0; number * STEP < signed.size(); number++) {
            List<Sha256> published =
                    tiles.entries(number).stream().map(MerkleTree::leaf).toList();
            compare(0, number, published, hashes);
        }
        List<Sha256> expected = hashes.subList(0, (int) signed.size());
        for (int level = 0; !expected.isEmpty(); level++) {
            for (int number = 0; number * STEP < expected.size(); number++) {
                compare(level, number, tiles.hashes(level, number), expected);
            }
            expected = tops(expected);
        }
    }

    /** The roots over every full tile of this level: the hashes one level of tiles higher. */
    private static List<Sha256> tops(List<Sha256> level) {
        List<Sha256> tops = new ArrayList<>();
        for (int from = 0; from + STEP <= level.size(); from += STEP) {
            tops.add(MerkleTree.root(MerkleTree.over(level.subList(from, from + STEP)), STEP));
        }
        return tops;
    }

    private void compare(int level, long number, List<Sha256> published, List<Sha256> expected) {
        int from = (int) (number * STEP);
        if (!published.equals(expected.subList(from, from + published.size()))) {
            found(
                    "register.tile",
                    "日志文件第 %d 层第 %d 块与行为不符；./kaiwu rebuild 可重写。".formatted(level, number),
                    "Tile %d at level %d of the log's files does not fit the acts; ./kaiwu rebuild writes it anew."
                            .formatted(number, level));
        }
    }

    private void found(String code, String zh, String en) {
        findings.add(new Finding(code, new Bilingual(zh, en)));
    }
}
