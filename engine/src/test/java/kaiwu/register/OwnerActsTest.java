package kaiwu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.register.OwnerActs.Correction;
import kaiwu.register.OwnerActs.Said;
import kaiwu.spi.record.NameKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerActsTest {

    private static final NameKey SWALLOW = NameKey.of("Swallow Kites", "ZZ", "");
    private static final NameKey HIRUNDO = NameKey.of("Hirundo Works", "ZZ", "");
    private static final Actor ANNA = new Actor("anna", "Anna", Set.of("editor"), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Register register;
    private OwnerActs owners;

    @BeforeEach
    void openAnEmptyRegister() {
        register = RegisterFixture.register(
                TestDatabase.fresh(), folder, Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC));
        owners = new OwnerActs(register);
    }

    private Act say(Said said, String key) {
        return recorded(owners.say(said, SWALLOW, HIRUNDO, "renamed in 2019", ANNA, "editor", key));
    }

    private static Act recorded(OwnerActs.Result result) {
        assertThat(result).isInstanceOf(OwnerActs.Result.Recorded.class);
        return ((OwnerActs.Result.Recorded) result).act();
    }

    private static String refused(OwnerActs.Result result) {
        assertThat(result).isInstanceOf(OwnerActs.Result.Refused.class);
        return ((OwnerActs.Result.Refused) result).ground().code();
    }

    @Test
    void whatIsSaidHoldsUntilItIsUndoneAndBothStayInTheRegister() {
        Act joined = say(Said.ONE, "1");
        assertThat(owners.list()).singleElement().satisfies(said -> {
            assertThat(said.holds()).isTrue();
            assertThat(said.names()).containsExactly(SWALLOW, HIRUNDO);
            assertThat(said.ground()).isEqualTo("renamed in 2019");
        });

        Act undone = recorded(owners.undo(joined.id(), "they only share a house", ANNA, "editor", "2"));

        List<Correction> said = owners.list();
        assertThat(said).extracting(Correction::said).containsExactly(Said.ONE, Said.UNDONE);
        assertThat(said).noneMatch(Correction::holds);
        assertThat(said.getFirst().undoneBy()).contains(undone);
        assertThat(said.getLast().undoes()).contains(joined.id());
        assertThat(said.getLast().names()).containsExactly(SWALLOW, HIRUNDO);
    }

    @Test
    void anUndoingNeedsACorrectionThatHolds() {
        Act joined = say(Said.ONE, "1");
        Act undone = recorded(owners.undo(joined.id(), "wrong", ANNA, "editor", "2"));

        assertThat(refused(owners.undo(joined.id(), "wrong again", ANNA, "editor", "3")))
                .isEqualTo("owners.undone-already");
        assertThat(refused(owners.undo(undone.id(), "wrong again", ANNA, "editor", "4")))
                .isEqualTo("owners.not-a-correction");
        assertThat(refused(owners.undo(ActId.fresh(), "wrong again", ANNA, "editor", "5")))
                .isEqualTo("owners.not-a-correction");
    }

    @Test
    void aCorrectionNeedsTwoNamesAndAGround() {
        assertThat(refused(owners.say(Said.TWO, SWALLOW, SWALLOW, "why", ANNA, "editor", "1")))
                .isEqualTo("owners.one-name");
        assertThat(refused(owners.say(Said.TWO, SWALLOW, HIRUNDO, " ", ANNA, "editor", "2")))
                .isEqualTo("owners.no-ground");
        assertThat(refused(owners.say(Said.TWO, SWALLOW, HIRUNDO, "x".repeat(501), ANNA, "editor", "3")))
                .isEqualTo("owners.no-ground");
        assertThat(owners.list()).isEmpty();
    }

    @Test
    void itIsProvedAndTheLogDoesNotTellWhatWasSaid() throws IOException {
        Act joined = say(Said.ONE, "1");
        byte[] proof = owners.proof(joined.id()).orElseThrow().render();

        assertThat(ProofChecker.knowing(register.log().key()).check(proof, Optional.empty()))
                .isInstanceOf(Verdict.Holds.class);
        try (Stream<Path> files = Files.walk(folder.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("renamed", SWALLOW.toString());
            }
        }
    }
}
