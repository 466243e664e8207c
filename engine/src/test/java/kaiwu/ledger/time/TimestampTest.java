package kaiwu.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kaiwu.Samples;
import kaiwu.kernel.KaiwuException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timestamps against the openssl command and against Bouncy Castle's own reader, good and bad. */
class TimestampTest {

    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    @TempDir
    private Path folder;

    @Test
    void opensslVerifiesATokenAndFailsATamperedFile() throws Exception {
        TimestampKey key = TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time");
        Path file = Files.writeString(folder.resolve("evidence.txt"), "a kite with two tails\n");
        Path query = folder.resolve("q.tsq");
        openssl("ts", "-query", "-data", file.toString(), "-sha256", "-cert", "-out", query.toString());
        Path reply = folder.resolve("r.tsr");
        Files.write(reply, authority(key).answer(Files.readAllBytes(query)));
        Path root = pem(key);
        assertThat(openssl(
                        "ts", "-verify", "-data", file.toString(), "-in", reply.toString(), "-CAfile", root.toString()))
                .contains("Verification: OK");
        assertThat(openssl(
                        "ts",
                        "-verify",
                        "-queryfile",
                        query.toString(),
                        "-in",
                        reply.toString(),
                        "-CAfile",
                        root.toString()))
                .contains("Verification: OK");
        assertThat(openssl("ts", "-reply", "-in", reply.toString(), "-text"))
                .contains("Status: Granted", "Policy OID: " + TimestampAuthority.POLICY, "Accuracy: 0x01 seconds");
        Files.writeString(file, "a kite with one tail\n");
        assertThat(openssl(
                        "ts", "-verify", "-data", file.toString(), "-in", reply.toString(), "-CAfile", root.toString()))
                .contains("FAILED");
    }

    @Test
    void aChangedByteIsFoundByOpensslOrLeavesWhatIsProvedAsItWas() throws Exception {
        TimestampKey key = TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time");
        Path query = folder.resolve("q.tsq");
        Path file = Files.writeString(folder.resolve("evidence.txt"), "a kite\n");
        openssl("ts", "-query", "-data", file.toString(), "-sha256", "-cert", "-out", query.toString());
        byte[] good = authority(key).answer(Files.readAllBytes(query));
        Path root = pem(key);
        Random random = new Random(17);
        int found = 0;
        for (int i = 0; i < 25; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Path reply = folder.resolve("bad.tsr");
            Files.write(reply, bad);
            String said = openssl(
                    "ts",
                    "-verify",
                    "-queryfile",
                    query.toString(),
                    "-in",
                    reply.toString(),
                    "-CAfile",
                    root.toString());
            if (said.contains("Verification: OK")) {
                assertThat(proved(bad)).as("byte %d of %d", at, bad.length).isEqualTo(proved(good));
            } else {
                found++;
            }
        }
        assertThat(found).isGreaterThan(15);
    }

    private static byte[] proved(byte[] answer) throws Exception {
        return new TimeStampResponse(answer)
                .getTimeStampToken()
                .getTimeStampInfo()
                .getEncoded();
    }

    @Test
    void theRealRequestsOfOthersAreAnswered() throws Exception {
        TimestampAuthority authority =
                authority(TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time"));
        for (String name : Samples.members("peers/rfc3161.zip")) {
            if (name.endsWith(".tsq")) {
                TimeStampResponse answer =
                        new TimeStampResponse(authority.answer(Samples.member("peers/rfc3161.zip", name)));
                boolean wrong = name.contains("bad-alg") || name.contains("malformed");
                assertThat(answer.getStatus()).as(name).isEqualTo(wrong ? 2 : 0);
                if (!wrong) {
                    answer.validate(new TimeStampRequest(Samples.member("peers/rfc3161.zip", name)));
                }
            }
        }
        for (String name : Samples.members("hostile/rfc3161.zip")) {
            if (name.endsWith("request.der")) {
                byte[] request = Samples.member("hostile/rfc3161.zip", name);
                TimeStampResponse answer = new TimeStampResponse(authority.answer(request));
                assertThat(answer.getStatus()).as(name).isZero();
                answer.validate(new TimeStampRequest(request));
            }
        }
    }

    @Test
    void aTokenCarriesWhatWasAskedAndNoMore() throws Exception {
        TimestampKey key = TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time");
        TimestampAuthority authority = authority(key);
        Set<BigInteger> numbers = new HashSet<>();
        for (boolean certificate : new boolean[] {true, false}) {
            for (String[] hash : new String[][] {
                {SHA256, "SHA-256"},
                {"2.16.840.1.101.3.4.2.2", "SHA-384"},
                {"2.16.840.1.101.3.4.2.3", "SHA-512"}
            }) {
                TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
                generator.setCertReq(certificate);
                byte[] digest = MessageDigest.getInstance(hash[1]).digest(new byte[] {1});
                TimeStampRequest request =
                        generator.generate(new ASN1ObjectIdentifier(hash[0]), digest, BigInteger.TWO.pow(63));
                TimeStampResponse answer = new TimeStampResponse(authority.answer(request.getEncoded()));
                answer.validate(request);
                TimeStampToken token = answer.getTimeStampToken();
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate()));
                assertThat(token.getCertificates().getMatches(null)).hasSize(certificate ? 1 : 0);
                assertThat(numbers.add(token.getTimeStampInfo().getSerialNumber()))
                        .isTrue();
                assertThat(Duration.between(
                                        token.getTimeStampInfo().getGenTime().toInstant(), Instant.now())
                                .abs())
                        .isLessThan(Duration.ofMinutes(1));
            }
        }
    }

    @Test
    void sm2TokensVerifyInBouncyCastle() throws Exception {
        TimestampKey key = TimestampKey.openOrCreate(folder, TimestampAlgorithm.SM2, "Kite Time");
        TimestampRequestOf request = TimestampRequestOf.sha256("a kite");
        TimeStampResponse answer = new TimeStampResponse(authority(key).answer(request.bytes()));
        answer.validate(new TimeStampRequest(request.bytes()));
        answer.getTimeStampToken()
                .validate(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(TimestampAlgorithm.SM2.provider())
                        .build(new JcaX509CertificateHolder(key.certificate())));
        key.certificate().verify(key.root().getPublicKey(), TimestampAlgorithm.SM2.provider());
    }

    @Test
    void whatIsWrongIsAnsweredWithTheProtocolsOwnReason() throws Exception {
        TimestampAuthority authority =
                authority(TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time"));
        byte[] good = TimestampRequestOf.sha256("a kite").bytes();
        byte[] trailing = Arrays.copyOf(good, good.length + 1);
        assertThat(reason(authority, new byte[0])).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(reason(authority, "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(reason(authority, trailing)).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(reason(
                        authority,
                        TimestampRequestOf.of("1.3.14.3.2.26", new byte[20]).bytes()))
                .isEqualTo(PKIFailureInfo.badAlg);
        assertThat(reason(authority, TimestampRequestOf.of(SHA256, new byte[31]).bytes()))
                .isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(reason(authority, TimestampRequestOf.underPolicy("1.2.3").bytes()))
                .isEqualTo(PKIFailureInfo.unacceptedPolicy);
        assertThat(reason(authority, TimestampRequestOf.withExtension().bytes()))
                .isEqualTo(PKIFailureInfo.unacceptedExtension);
    }

    @Test
    void whateverComesInAnAnswerGoesOut() throws Exception {
        TimestampAuthority authority =
                authority(TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time"));
        byte[] good = TimestampRequestOf.sha256("a kite").bytes();
        Random random = new Random(23);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            int status = new TimeStampResponse(authority.answer(bad)).getStatus();
            assertThat(status).isIn(0, 2);
        }
    }

    @Test
    void aClockThatJumpsStopsTheTimestampsAndSaysSo() throws Exception {
        AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
        AtomicLong nanos = new AtomicLong();
        TimestampAuthority authority = new TimestampAuthority(
                TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time"),
                new SteadyClock(wall::get, nanos::get));
        byte[] request = TimestampRequestOf.sha256("a kite").bytes();
        wall.set(wall.get().plusMillis(3_600_900));
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(new TimeStampResponse(authority.answer(request)).getStatus())
                .as("0.9 s in an hour is drift, not a jump")
                .isZero();
        assertThat(authority.stopped()).isEmpty();
        wall.set(wall.get().minusSeconds(5));
        assertThat(reason(authority, request)).isEqualTo(PKIFailureInfo.timeNotAvailable);
        assertThat(authority.stopped().orElseThrow()).contains("clock");
        wall.set(wall.get().plusSeconds(5));
        assertThat(reason(authority, request)).as("it stays stopped").isEqualTo(PKIFailureInfo.timeNotAvailable);
    }

    @Test
    void theKeyIsMadeOnceReadableByItsOwnerAloneAndItsCertificateIsForTimestampsAlone() throws Exception {
        TimestampKey key = TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time");
        assertThat(TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Other")
                        .certificate())
                .isEqualTo(key.certificate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tsa-p256.key"))))
                .isEqualTo("rw-------");
        assertThat(key.certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(key.certificate().getCriticalExtensionOIDs()).contains("2.5.29.37");
        assertThat(key.toString()).doesNotContain("PRIVATE");
        Files.writeString(folder.resolve("tsa-p256.key"), "spoiled");
        assertThatThrownBy(() -> TimestampKey.openOrCreate(folder, TimestampAlgorithm.P256, "Kite Time"))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("tsa-p256.key");
    }

    private static TimestampAuthority authority(TimestampKey key) {
        return new TimestampAuthority(key, new SteadyClock());
    }

    private static int reason(TimestampAuthority authority, byte[] request) throws Exception {
        byte[] answer = authority.answer(request);
        assertThat(ASN1Primitive.fromByteArray(answer).getEncoded("DER")).isEqualTo(answer);
        TimeStampResponse response = new TimeStampResponse(answer);
        assertThat(response.getStatus()).isEqualTo(2);
        assertThat(response.getStatusString()).isNotBlank();
        assertThat(response.getTimeStampToken()).isNull();
        return response.getFailInfo().intValue();
    }

    private Path pem(TimestampKey key) throws Exception {
        Path file = folder.resolve("root.pem");
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static String openssl(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
