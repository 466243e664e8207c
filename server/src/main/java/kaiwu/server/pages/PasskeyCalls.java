package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Passkeys;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Serving;
import kaiwu.server.web.StepOfSigningIn;
import kaiwu.server.web.Visitors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code passkey.js} asks for and sends: challenges, new keys, answers of keys. */
@RestController
@Access(value = Access.SIGNED_IN, records = Records.OWN)
final class PasskeyCalls {

    private static final int LONGEST_ANSWER = 20_000;

    private final Platform platform;
    private final Visitors visitors;
    private final Serving serving;

    PasskeyCalls(Platform platform, Visitors visitors, Serving serving) {
        this.platform = platform;
        this.visitors = visitors;
        this.serving = serving;
    }

    @PostMapping("/account/passkeys/challenge")
    Map<String, Object> toMake(SignedIn who, HttpServletRequest request) {
        mustBeFresh(who);
        Passkeys keys = platform.people().passkeys();
        String id = who.account().id().toString();
        return Map.of(
                "challenge", text(keys.challenge(who)),
                "rp", Map.of("id", serving.place(request).name(), "name", "Kaiwu 开物"),
                "user",
                        Map.of(
                                "id", text(id.getBytes(StandardCharsets.UTF_8)),
                                "name", who.account().login(),
                                "displayName", who.account().name()),
                "pubKeyCredParams", List.of(algorithm(-7), algorithm(-8), algorithm(-257)),
                "excludeCredentials", descriptors(who),
                "authenticatorSelection", Map.of("userVerification", "required", "residentKey", "discouraged"),
                "attestation", "none");
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<Void> keep(
            SignedIn who,
            @RequestBody String answer,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        mustBeFresh(who);
        String called = name.isBlank()
                ? "Passkey"
                : name.strip().substring(0, Math.min(60, name.strip().length()));
        String token = visitors.token(request).orElseThrow();
        return answered(
                within(answer)
                        .flatMap(sent ->
                                platform.people().passkeys().keep(who, token, serving.place(request), called, sent)),
                response);
    }

    @PostMapping("/account/passkeys/{id}/forget")
    ResponseEntity<Void> forget(SignedIn who, @PathVariable String id) {
        if (!platform.people().secondFactors().isFresh(who)) {
            return Redirect.to("/sign-in?next=%2Faccount");
        }
        platform.people().passkeys().forget(who, bytes(id));
        return Redirect.to("/account");
    }

    @PostMapping("/sign-in/passkey/challenge")
    @StepOfSigningIn
    Map<String, Object> toShow(SignedIn who, HttpServletRequest request) {
        return Map.of(
                "challenge", text(platform.people().passkeys().challenge(who)),
                "rpId", serving.place(request).name(),
                "allowCredentials", descriptors(who),
                "userVerification", "required");
    }

    @PostMapping("/sign-in/passkey")
    @StepOfSigningIn
    ResponseEntity<Void> show(
            SignedIn who, @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        String token = visitors.token(request).orElseThrow();
        return answered(
                within(answer)
                        .flatMap(sent -> platform.people().passkeys().show(who, token, serving.place(request), sent)),
                response);
    }

    private ResponseEntity<Void> answered(Optional<String> token, HttpServletResponse response) {
        token.ifPresent(fresh -> visitors.let(response, fresh));
        return ResponseEntity.status(token.isPresent() ? 204 : 422).build();
    }

    private void mustBeFresh(SignedIn who) {
        if (who.account().tried() || !platform.people().secondFactors().isFresh(who)) {
            throw new HttpProblem(
                    409,
                    "sign-in-again",
                    new Bilingual("请重新登录", "Sign in again"),
                    new Bilingual(
                            "登录已超过十分钟；请重新登录后再设置。",
                            "You signed in more than ten minutes ago; sign in again to change this."));
        }
    }

    private List<Map<String, Object>> descriptors(SignedIn who) {
        return platform.people().passkeys().list(who.account().id()).stream()
                .map(key -> Map.<String, Object>of("type", "public-key", "id", text(key.id())))
                .toList();
    }

    private static Map<String, Object> algorithm(int cose) {
        return Map.of("type", "public-key", "alg", cose);
    }

    private static Optional<String> within(String answer) {
        return Optional.of(answer).filter(sent -> sent.length() <= LONGEST_ANSWER);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }
}
