package kaiwu.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kaiwu.register.RegisterFixture.recorded;
import static kaiwu.register.RegisterFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import kaiwu.kernel.KaiwuException;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.MerkleProof;
import kaiwu.ledger.MerkleTree;
import kaiwu.ledger.SignedNote;
import kaiwu.ledger.TileTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with the database's password changes history. */
final class TamperingTest {

    @TempDir
    Path folder;

    private DataSource database;
    private Register register;

    @BeforeEach
    void recordSevenActs() {
        database = TestDatabase.fresh();
        register = RegisterFixture.register(database, folder);
        for (int i = 0; i < 7; i++) {
            register.append(wish("kite-" + i % 2, "k" + i, "number " + i));
        }
    }

    @Test
    void aChangedActIsFoundByTheRegisterItself() {
        asSuperuser("update register.act set form = replace(form, 'number 3', 'number 8')");
        assertThat(register.checkAll())
                .extracting(Finding::code)
                .containsOnly("register.act-changed", "register.history-changed", "register.tile");
    }

    @Test
    void anyChangedColumnOfAnActIsFound() {
        for (String column : List.of(
                "type = 'x'",
                "actor = 'bob'",
                "role = 'y'",
                "done_at = done_at - interval '1 ms'",
                "recorded_at = recorded_at + interval '1 ms'",
                "documents = array[repeat('0', 64)]",
                "legal_ground = 'z'",
                "effect = 'none'",
                "idempotency_key = 'k'",
                "salt = decode(repeat('00', 32), 'hex')",
                "sequence = 9",
                "subject = 'kite-1', sequence = 2")) {
            DataSource fresh = TestDatabase.fresh();
            Path place = folder.resolve(column.substring(0, 3) + column.length());
            Register other = RegisterFixture.register(fresh, place);
            other.append(wish("kite-1", "k1", "up"));
            ActId id = recorded(other.append(wish("kite-0", "k0", "up"))).id();
            TestDatabase.run(fresh, tampering("update register.act set " + column + " where id = '" + id + "'"));
            assertThat(other.checkAll())
                    .as(column)
                    .extracting(Finding::code)
                    .contains("register.act-changed", "register.history-changed");
        }
    }

    @Test
    void aChangeOfActAndLeafIsFoundAndNothingMoreIsSigned() {
        changeTheActAndItsLeaf();
        assertThat(register.checkAll())
                .extracting(Finding::code)
                .containsOnly("register.history-changed", "register.tile");
        assertThatThrownBy(() -> register.append(wish("kite-0", "k7", "one more")))
                .isInstanceOf(KaiwuException.class);
        assertThat(register.log().checkpoint().size()).isEqualTo(7);
    }

    @Test
    void whoKeptAnOldCheckpointFindsEvenARewriteSignedWithTheRealKey() throws IOException {
        SignedNote kept = register.log().note().orElseThrow();
        changeTheActAndItsLeaf();
        Files.move(folder.resolve("log"), folder.resolve("old log"));
        Register rewritten = RegisterFixture.register(database, folder);
        rewritten.append(wish("kite-0", "k7", "one more"));
        assertThat(rewritten.checkAll())
                .as("the rewritten log looks whole by itself")
                .isEmpty();

        Checkpoint old = Checkpoint.parse(kept.text());
        Checkpoint now = rewritten.log().checkpoint();
        assertThat(kept.isSignedBy(rewritten.log().key())).isTrue();
        assertThat(MerkleProof.extend(
                        old.size(),
                        now.size(),
                        MerkleTree.consistency(new TileTree(folder.resolve("log"), now.size()), old.size(), now.size()),
                        old.root(),
                        now.root()))
                .isFalse();
    }

    @Test
    void aRemovedActIsFound() {
        asSuperuser("delete from register.leaf where index = 6; delete from register.act where idempotency_key = 'k6'");
        assertThat(register.checkAll())
                .extracting(Finding::code)
                .containsExactly("register.sequence", "register.leaves-missing");
        assertThatThrownBy(register::publish).hasMessageContaining("older backup");
    }

    @Test
    void aChangedPublicFileIsFoundAndWrittenAnew() throws IOException {
        Path tile = folder.resolve("log/tile/entries/000.p/7");
        byte[] content = Files.readAllBytes(tile);
        content[40] ^= 1;
        Files.write(tile, content);
        assertThat(register.checkAll()).extracting(Finding::code).containsExactly("register.tile");
        register.log().rewrite(register.leaves());
        assertThat(register.checkAll()).isEmpty();
        Files.writeString(folder.resolve("log/checkpoint"), "example.org/log\n7\n");
        assertThat(register.checkAll()).extracting(Finding::code).containsExactly("register.files");
    }

    private void changeTheActAndItsLeaf() {
        Act act = register.history("kite-1").acts().get(0);
        String before = new String(register.leaves().read(1, 2).get(0), UTF_8);
        assertThat(before).contains("number 1").contains(act.id().toString());
        asSuperuser(
                "update register.act set form = replace(form, 'number 1', 'number 2');"
                        + "update register.leaf set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'number 1', 'number 2'), 'UTF8')");
    }

    private void asSuperuser(String sql) {
        TestDatabase.run(database, tampering(sql));
    }

    private static String tampering(String sql) {
        return "set session_replication_role = replica; " + sql;
    }
}
