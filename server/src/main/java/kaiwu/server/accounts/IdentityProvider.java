package kaiwu.server.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer of national identities, as its discovery document tells it (OpenID Connect Discovery 1.0). Every address it names
 * must be reached by TLS, or on this machine. Thread-safe.
 */
final class IdentityProvider {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IdentitySettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    IdentityProvider(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Where a browser is sent to be identified. */
    String authorization(Map<String, String> parameters) {
        return place("authorization_endpoint") + "?" + form(parameters);
    }

    /** The identity token for a code that came back; empty when the issuer does not take the code. */
    Optional<String> redeem(Map<String, String> parameters) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place("token_endpoint"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters)));
        settings.secret().ifPresent(secret -> request.header("Authorization", "Basic " + basic(secret)));
        HttpResponse<String> answer = send(request.build());
        return answer.statusCode() == 200
                ? Optional.of(json(answer).path("id_token").asString("")).filter(token -> !token.isEmpty())
                : Optional.empty();
    }

    /** The issuer's present keys. */
    JsonNode keys() {
        return get(place("jwks_uri"));
    }

    private URI place(String name) {
        JsonNode told = get(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
        if (!told.path("issuer").asString("").equals(settings.issuer())) {
            throw unreachable("its discovery document is of another issuer");
        }
        URI place = URI.create(told.path(name).asString(""));
        if (!IdentitySettings.isSafe(place)) {
            throw unreachable("its " + name + " is not reached by TLS");
        }
        return place;
    }

    private JsonNode get(URI address) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        if (answer.statusCode() != 200) {
            throw unreachable(address + " answers " + answer.statusCode());
        }
        return json(answer);
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException wrong) {
            throw unreachable("it answers no JSON");
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw unreachable(gone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreachable("stopped while asking");
        }
    }

    private String basic(String secret) {
        String both = URLEncoder.encode(settings.client(), StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private KaiwuException unreachable(String why) {
        return new KaiwuException(
                ErrorCode.STORAGE,
                new Bilingual(
                        "身份服务 " + settings.issuer() + " 不可用：" + why + "；请稍后再试，或用密码登录",
                        "the identity service " + settings.issuer() + " cannot be used: " + why
                                + "; try again later or sign in with a password"));
    }
}
