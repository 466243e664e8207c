package kaiwu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.SignedNote;
import kaiwu.ledger.Verdict;
import kaiwu.server.Served;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public ledger over HTTP: how soon an act stands in it, timestamps, witnesses, the page that checks proofs. */
class LedgerServingTest {

    private static final long TWO_SECONDS = 2_000_000_000L;

    private static Served served;
    private static Path data;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        data = folder.resolve("data");
        served = new Served(data);
        served.platform().evidence();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void anActStandsInTheSignedTreeWithinTwoSeconds() {
        for (int i = 0; i < 5; i++) {
            Sha256 file = Sha256.of("kite " + i);
            long start = System.nanoTime();
            HttpResponse<String> receipt = served.post(
                    "/api/v1/deposits",
                    "{\"sha256\": \"" + file + "\", \"size\": 6}",
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    "kite-" + i);
            assertThat(receipt.statusCode()).as(receipt.body()).isBetween(200, 201);
            JsonNode answer = new JsonMapper().readTree(receipt.body());
            String proof = served.get("/api/v1/deposits/" + answer.path("id").asString() + "/proof")
                    .body();
            assertThat(ProofChecker.takingAnyKey().check(proof.getBytes(StandardCharsets.UTF_8), Optional.of(file)))
                    .isInstanceOf(Verdict.Holds.class);
            assertThat(System.nanoTime() - start).isLessThan(TWO_SECONDS);
            long size = Checkpoint.parse(
                            SignedNote.parse(served.get("/log/checkpoint").body())
                                    .text())
                    .size();
            assertThat(size).isGreaterThan(answer.path("seq").asLong(-1));
        }
    }

    @Test
    void aTimestampIsGivenToWhoAsksInTheProtocolsForm() throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"),
                Sha256.of("a kite").bytes(),
                BigInteger.ONE);
        for (String path : new String[] {"/tsa", "/tsa/sm2"}) {
            HttpResponse<byte[]> answer = post(path, request.getEncoded());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/timestamp-reply");
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            assertThat(response.getStatus()).isZero();
            assertThat(new TimeStampResponse(post(path, new byte[] {1, 2, 3}).body()).getStatus())
                    .isEqualTo(2);
            assertThat(served.get(path + "/root.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
        }
        assertThat(served.get("/tsa", "Accept-Language", "en").body())
                .contains("openssl ts -verify", served.address("/tsa"));
        assertThat(Files.exists(data.resolve("keys/tsa-p256.key"))).isTrue();
    }

    @Test
    void onlyKnownWitnessesAreHeard() {
        String own = served.get("/log/checkpoint").body();
        assertThat(post("/log/cosignatures", own.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/log/cosignatures", new byte[] {'x'}).statusCode()).isEqualTo(400);
        assertThat(served.get("/log/cosigned").statusCode()).isEqualTo(404);
        assertThat(served.get("/ledger", "Accept-Language", "en").body()).contains("No witness has signed");
    }

    @Test
    void thePageThatChecksProofsBringsItsScriptAndSendsNothing() {
        for (String language : new String[] {"zh-CN", "en"}) {
            String page = served.get("/verify", "Accept-Language", language).body();
            assertThat(page).contains("ed25519.js", "verify.js", "<noscript>", "data-word=\"signature\"");
            assertThat(page)
                    .contains(
                            served.platform().evidence().register().log().key().toString());
            assertThat(page).doesNotContain("method=\"post\"");
        }
    }

    private static HttpResponse<byte[]> post(String path, byte[] body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(served.address(path)))
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
