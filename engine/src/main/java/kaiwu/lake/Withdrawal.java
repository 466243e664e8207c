package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Why an issue is no longer kept: its text, its problems and its original bytes are destroyed, its manifest stays, so that the
 * chain of issues and every proof about it still hold. Immutable. Stands beside the manifest as {@code withdrawn.json}, canonical
 * JSON: {@code {"at","en","zh"}}.
 *
 * @param at when it was withdrawn
 * @param reason on what ground, in words that may be read by everybody
 */
public record Withdrawal(Instant at, Bilingual reason) {

    static final String NAME = "withdrawn.json";

    private static final int LARGEST = 100_000;

    byte[] render() {
        return CanonicalJson.render(Map.of("at", at.toString(), "zh", reason.zh(), "en", reason.en()));
    }

    /** What lies in an issue's folder; empty when the issue is kept. */
    static Optional<Withdrawal> find(Path issue) {
        Path file = issue.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<?, ?> json = (Map<?, ?>) CanonicalJson.parse(Files.readAllBytes(file), LARGEST);
            return Optional.of(new Withdrawal(
                    Instant.parse(String.valueOf(json.get("at"))),
                    new Bilingual(String.valueOf(json.get("zh")), String.valueOf(json.get("en")))));
        } catch (IOException | IllegalArgumentException | ClassCastException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "reading " + file + ": " + wrong, wrong);
        }
    }
}
