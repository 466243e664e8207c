package kaiwu.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DepositsTest {

    private static final byte[] FILE = "kite plan, drawn on a rainy day".getBytes(UTF_8);
    private static final String HASH = Sha256.of(FILE).toString();

    @TempDir
    Path folder;

    private Register register;
    private Deposits deposits;

    @BeforeEach
    void openAnEmptyRegister() {
        Clock clock = Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC);
        register = RegisterFixture.register(TestDatabase.fresh(), folder, clock);
        deposits = new Deposits(register, clock, ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aDepositIsProvedAtOnceAndTheProofHoldsForTheFileAlone() {
        for (int i = 0; i < 5; i++) {
            register.append(
                    RegisterFixture.wish("kite-" + i, "other-" + i, "other acts"),
                    (history, next) -> Outcome.allowed());
        }
        Deposits.Result.Receipt receipt = accepted(request(HASH, "kite plan"));
        assertThat(receipt.sha256()).hasToString(HASH);
        byte[] bundle = deposits.proof(receipt.act().id()).orElseThrow().render();
        ProofChecker checker = ProofChecker.knowing(register.log().key());
        assertThat(checker.check(bundle, Optional.of(Sha256.of(FILE)))).isInstanceOf(Verdict.Holds.class);
        assertThat(checker.check(bundle, Optional.of(Sha256.of("another")))).isInstanceOf(Verdict.Fails.class);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void nothingOfTheDepositIsInThePublicLog() throws IOException {
        Act act = accepted(request(HASH, "kite plan")).act();
        try (Stream<Path> files = Files.walk(folder.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain(HASH, "kite plan", act.id().toString());
            }
        }
        ProofBundle proof = deposits.proof(act.id()).orElseThrow();
        assertThat(proof.leaf())
                .matches("\\{\"commitment\":\"[0-9a-f]{64}\",\"documents\":\\[\"[0-9a-f]{64}\"],"
                        + "\"recordedAt\":\"2026-11-22T01:02:03.004Z\",\"type\":\"evidence-deposit\"}");
    }

    @Test
    void theSameFileMayBeDepositedByManyAndTheirLeavesDiffer() {
        Act first = accepted(request(HASH, "mine")).act();
        Act second = accepted(new Deposits.Request(HASH, 31, "mine", Optional.empty(), "bob", "k1"))
                .act();
        assertThat(register.history("evidence-" + HASH).acts()).containsExactly(first, second);
        assertThat(deposits.proof(first.id()).orElseThrow().leaf())
                .isNotEqualTo(deposits.proof(second.id()).orElseThrow().leaf());
    }

    @Test
    void theSameRequestAgainGivesTheSameReceipt() {
        Deposits.Result.Receipt first = accepted(request(HASH, "mine"));
        assertThat(accepted(request(HASH, "mine"))).isEqualTo(new Deposits.Result.Receipt(first.act(), true));
    }

    @Test
    void whatMustNotBeDepositedIsRefusedWithItsGroundInBothLanguages() {
        LocalDate tomorrowInShanghai = LocalDate.of(2026, 11, 23);
        Map<Deposits.Request, String> wrong = Map.of(
                request("12ab", ""),
                "deposit.malformed-hash",
                request(HASH + "0", ""),
                "deposit.malformed-hash",
                new Deposits.Request(HASH, -1, "", Optional.empty(), "ann", "k"),
                "deposit.impossible-size",
                request(HASH, "x".repeat(201)),
                "deposit.label-too-long",
                request(HASH, "a\u0000b"),
                "deposit.label-too-long",
                request(HASH, "a\ud800b"),
                "deposit.label-too-long",
                request(HASH, "图纸 机密★10年"),
                "deposit.secrecy-mark",
                request(HASH, "绝 密"),
                "deposit.secrecy-mark",
                request(HASH, "秘\u200b密★"),
                "deposit.secrecy-mark",
                new Deposits.Request(HASH, 1, "", Optional.of(tomorrowInShanghai), "ann", "k"),
                "deposit.future-date");
        wrong.forEach((request, code) -> assertThat(deposits.deposit(request))
                .isInstanceOfSatisfying(Deposits.Result.Refused.class, refused -> {
                    assertThat(refused.ground().code()).isEqualTo(code);
                    assertThat(List.of(
                                    refused.ground().text().zh(),
                                    refused.ground().text().en(),
                                    refused.ground().remedy().zh(),
                                    refused.ground().remedy().en()))
                            .noneMatch(String::isBlank);
                }));
        assertThat(register.leaves().size()).isZero();
    }

    @Test
    void tradeSecretsMayBeNamed() {
        accepted(request(HASH, "商业秘密清单、技术秘密说明"));
    }

    @Test
    void anActThatIsNoDepositHasNoDepositsProof() {
        Act act = RegisterFixture.recorded(register.append(RegisterFixture.wish("kite-1", "k", "up")));
        assertThat(deposits.proof(act.id())).isEmpty();
        assertThat(register.prove(act.id()).orElseThrow().leaf()).contains("\"subject\":\"kite-1\"");
    }

    private Deposits.Result.Receipt accepted(Deposits.Request request) {
        return (Deposits.Result.Receipt) deposits.deposit(request);
    }

    private static Deposits.Request request(String hash, String label) {
        return new Deposits.Request(hash, 31, label, Optional.of(LocalDate.of(2026, 11, 22)), "ann", "k1");
    }
}
