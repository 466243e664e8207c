package kaiwu.server.accounts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kaiwu.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** A small issuer of identities that says whatever a test wants it to say; it checks PKCE as a real one does. */
final class FakeIssuer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final KeyPair key = key();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    /** What is changed in the claims before they are signed. */
    UnaryOperator<Map<String, Object>> claims = UnaryOperator.identity();

    /** The key that signs; its own unless a test forges. */
    KeyPair signer = key;

    FakeIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(
                                "issuer", address(),
                                "authorization_endpoint", address() + "/authorize",
                                "token_endpoint", address() + "/token",
                                "jwks_uri", address() + "/keys")));
        server.createContext("/keys", exchange -> answer(exchange, 200, Map.of("keys", new Object[] {jwk()})));
        server.createContext("/token", this::token);
        server.start();
    }

    /** Signs with its own key again. */
    void honest() {
        signer = key;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** As if somebody proved who they are at the address they were sent to: the way back, with a code. */
    String approve(String authorization) {
        Map<String, String> wish = form(authorization.substring(authorization.indexOf('?') + 1));
        String code = UUID.randomUUID().toString();
        asked.put(code, wish);
        return wish.get("redirect_uri").replaceFirst("https?://[^/]+", "") + "?code=" + code + "&state="
                + wish.get("state") + "&iss=" + address();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> shown = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> wish = asked.remove(shown.getOrDefault("code", ""));
        byte[] verifier = shown.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
        boolean good = wish != null
                && wish.get("code_challenge").equals(text(Sha256.of(verifier).bytes()))
                && wish.get("redirect_uri").equals(shown.get("redirect_uri"));
        if (!good) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("iss", address());
        said.put("sub", "citizen-7");
        said.put("aud", wish.get("client_id"));
        said.put("nonce", wish.get("nonce"));
        said.put("iat", Instant.now().getEpochSecond());
        said.put("exp", Instant.now().getEpochSecond() + 300);
        said.put("name", "林望舒");
        answer(exchange, 200, Map.of("id_token", sign(claims.apply(said)), "token_type", "Bearer"));
    }

    private String sign(Map<String, Object> said) {
        Object algorithm = said.getOrDefault("test-alg", "ES256");
        said.remove("test-alg");
        String signed = text(JSON.writeValueAsBytes(Map.of("alg", algorithm, "kid", "one"))) + "."
                + text(JSON.writeValueAsBytes(said));
        if (algorithm.equals("none")) {
            return signed + ".";
        }
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(signer.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + text(signature.sign());
        } catch (GeneralSecurityException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private Map<String, Object> jwk() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        return Map.of(
                "kty", "EC",
                "crv", "P-256",
                "kid", "one",
                "x", text(open.getW().getAffineX().toByteArray()),
                "y", text(open.getW().getAffineY().toByteArray()));
    }

    static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> pairs.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return pairs;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
