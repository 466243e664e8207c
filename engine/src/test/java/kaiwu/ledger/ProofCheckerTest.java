package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import kaiwu.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProofCheckerTest {

    @TempDir
    Path folder;

    private ProofFixture fixture;

    private final ProofChecker checker = ProofChecker.takingAnyKey();

    @BeforeEach
    void makeABundle() {
        fixture = new ProofFixture(folder);
    }

    @Test
    void aGoodBundleHoldsAndSaysWhatItProves() {
        assertThat(checker.check(fixture.bundle, Optional.of(Sha256.of(ProofFixture.ORIGINAL))))
                .isInstanceOfSatisfying(Verdict.Holds.class, holds -> {
                    assertThat(holds.facts()).hasSize(3);
                    assertThat(holds.facts().get(0).en()).contains("index 4", "2026-11-22T00:00:00Z");
                    assertThat(holds.facts().get(1).zh())
                            .contains(Sha256.of(ProofFixture.ORIGINAL).toString(), "与所给文件一致");
                    assertThat(holds.facts().get(2).en())
                            .contains(fixture.key.verifier().toString());
                });
    }

    @Test
    void anotherFileThanTheOneDepositedFails() {
        assertThat(checker.check(fixture.bundle, Optional.of(Sha256.of("another file"))))
                .isInstanceOfSatisfying(
                        Verdict.Fails.class,
                        fails -> assertThat(fails.what().zh()).isEqualTo("原始文件"));
    }

    @Test
    void aForgersOwnLogFailsForWhoKnowsTheRealKey() {
        ProofFixture forged = new ProofFixture(folder.resolve("forger"));
        ProofChecker knowing = ProofChecker.knowing(fixture.key.verifier());
        assertThat(knowing.check(fixture.bundle, Optional.empty())).isInstanceOf(Verdict.Holds.class);
        assertThat(checker.check(forged.bundle, Optional.empty())).isInstanceOf(Verdict.Holds.class);
        assertThat(knowing.check(forged.bundle, Optional.empty())).isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void aBundleSpoiledInAnyFieldFailsAndSaysWhere() {
        fixture.spoiled(folder)
                .forEach((what, bundle) -> assertThat(checker.check(bundle, Optional.empty()))
                        .as(what)
                        .isInstanceOfSatisfying(Verdict.Fails.class, fails -> {
                            assertThat(fails.what().zh()).isNotBlank();
                            assertThat(fails.why().en()).isNotBlank();
                        }));
    }

    @Test
    void everySingleChangedByteFails() {
        long seed = 6962;
        Random random = new Random(seed);
        for (int at = 0; at < fixture.bundle.length; at++) {
            byte[] changed = fixture.bundle.clone();
            changed[at] ^= (byte) (1 + random.nextInt(127));
            assertThat(checker.check(changed, Optional.empty()))
                    .as("seed %d, byte %d", seed, at)
                    .isInstanceOf(Verdict.Fails.class);
        }
    }

    @Test
    void layoutOfTheJsonDoesNotMatter() {
        String spread = new String(fixture.bundle, UTF_8).replace(",\"key\"", " ,\n  \"key\"");
        assertThat(checker.check(spread.getBytes(UTF_8), Optional.empty())).isInstanceOf(Verdict.Holds.class);
    }
}
