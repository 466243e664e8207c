package kaiwu.server.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.Act;
import kaiwu.register.ActId;
import kaiwu.register.Deposits;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;

/** A deposit as pages and API take it, and how its receipt is written. */
public final class DepositCall {

    /** Who deposits without giving a name. */
    private static final String UNNAMED = "anonymous";

    private DepositCall() {}

    /**
     * Records a deposit.
     *
     * @param size bytes as digits
     * @param madeOn ISO date, may be empty
     * @param key the depositor's own name for the request; empty for none
     * @throws HttpProblem 400 when a value does not read, 422 with the ground when the deposit is refused
     */
    public static Deposits.Result.Receipt deposit(
            Platform platform, String sha256, String size, String label, String madeOn, String depositor, String key) {
        mustFit("depositor", depositor);
        mustFit("key", key);
        Deposits.Request request = new Deposits.Request(
                sha256.strip(),
                size(size),
                label,
                madeOn(madeOn),
                depositor.isBlank() ? UNNAMED : depositor.strip(),
                key.isBlank() ? UUID.randomUUID().toString() : key.strip());
        return switch (platform.evidence().deposits().deposit(request)) {
            case Deposits.Result.Receipt receipt -> receipt;
            case Deposits.Result.Refused refused -> throw refused(refused.ground());
        };
    }

    private static void mustFit(String name, String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw HttpProblem.badCall(new Bilingual(
                    name + " 最多 200 个字符，不能含控制字符。", name + " has at most 200 characters and no control characters."));
        }
    }

    private static long size(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException wrong) {
            throw HttpProblem.badCall(
                    new Bilingual("size 应为字节数，不能是“" + text + "”。", "size is a number of bytes, not '" + text + "'."));
        }
    }

    private static Optional<LocalDate> madeOn(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException wrong) {
            throw HttpProblem.badCall(new Bilingual(
                    "madeOn 应为 2026-11-22 这样的日期，不能是“" + text + "”。",
                    "madeOn is a date like 2026-11-22, not '" + text + "'."));
        }
    }

    private static HttpProblem refused(Ground ground) {
        return new HttpProblem(
                        422,
                        "refused",
                        ground.text(),
                        new Bilingual(
                                ground.remedy().zh() + (ground.article().isEmpty() ? "" : "（" + ground.article() + "）"),
                                ground.remedy().en()
                                        + (ground.article().isEmpty() ? "" : " (" + ground.article() + ")")))
                .with("ground", ground.code());
    }

    /** A deposit by the id on its receipt; 404 when there is none. */
    public static Act get(Platform platform, String id) {
        return ActId.find(id)
                .flatMap(platform.evidence().deposits()::find)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有编号为 " + id + " 的存证。请核对回执上的编号。",
                        "There is no deposit " + id + ". Compare the id with the receipt.")));
    }

    static Map<String, Object> receipt(Act act) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", act.id().toString());
        json.put("sha256", act.documents().getFirst().toString());
        json.put("recordedAt", act.recordedAt().toString());
        json.put("leafIndex", act.leafIndex());
        json.put("proof", "/api/v1/deposits/" + act.id() + "/proof");
        return json;
    }
}
