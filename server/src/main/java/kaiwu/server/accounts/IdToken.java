package kaiwu.server.accounts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an identity provider says of somebody, checked as OpenID Connect Core 1.0, 3.1.3.7, asks: signed by one of the issuer's
 * keys (RS256 or ES256 and nothing else), from this issuer, for this client, in answer to this very request, not too old.
 *
 * @param subject the issuer's stable name for the person
 * @param name how they are called; empty when the issuer does not say
 */
record IdToken(String subject, String name) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LEEWAY_SECONDS = 60;
    private static final int SMALLEST_RSA = 2048;

    /** Reads and checks a token; empty when anything about it is not as it must be. */
    static Optional<IdToken> check(
            String token, JsonNode keys, String issuer, String client, String nonce, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > 20_000) {
            return Optional.empty();
        }
        try {
            JsonNode head = JSON.readTree(bytes(parts[0]));
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            if (!isSigned(head, keys, signed, bytes(parts[2]))) {
                return Optional.empty();
            }
            JsonNode claims = JSON.readTree(bytes(parts[1]));
            boolean good = claims.path("iss").asString("").equals(issuer)
                    && isFor(claims, client)
                    && claims.path("nonce").asString("").equals(nonce)
                    && claims.path("exp").asLong(0) > now.getEpochSecond() - LEEWAY_SECONDS
                    && claims.path("iat").asLong(Long.MAX_VALUE) < now.getEpochSecond() + LEEWAY_SECONDS
                    && !claims.path("sub").asString("").isBlank()
                    && claims.path("sub").asString("").length() <= 255;
            return good
                    ? Optional.of(new IdToken(
                            claims.path("sub").asString(), claims.path("name").asString("")))
                    : Optional.empty();
        } catch (GeneralSecurityException | JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isFor(JsonNode claims, String client) {
        JsonNode audience = claims.path("aud");
        List<String> all = audience.isArray()
                ? audience.valueStream().map(one -> one.asString("")).toList()
                : List.of(audience.asString(""));
        return all.contains(client)
                && (all.size() == 1 || claims.path("azp").asString("").equals(client));
    }

    private static boolean isSigned(JsonNode head, JsonNode keys, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        String algorithm = head.path("alg").asString("");
        for (JsonNode key : keys.path("keys")) {
            boolean named = key.path("kid").asString("").equals(head.path("kid").asString(""));
            if (named && verifies(algorithm, key, signed, signature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(String algorithm, JsonNode key, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        String type = key.path("kty").asString("");
        Signature check;
        if (algorithm.equals("RS256") && type.equals("RSA")) {
            check = Signature.getInstance("SHA256withRSA");
            check.initVerify(rsa(key));
        } else if (algorithm.equals("ES256")
                && type.equals("EC")
                && key.path("crv").asString("").equals("P-256")) {
            check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(ec(key));
        } else {
            return false;
        }
        check.update(signed);
        return check.verify(signature);
    }

    private static PublicKey rsa(JsonNode key) throws GeneralSecurityException {
        RSAPublicKey made = (RSAPublicKey)
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        if (made.getModulus().bitLength() < SMALLEST_RSA) {
            throw new GeneralSecurityException("a key of an issuer is too short");
        }
        return made;
    }

    private static PublicKey ec(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(key, "x"), number(key, "y")),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, bytes(key.path(name).asString("")));
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
