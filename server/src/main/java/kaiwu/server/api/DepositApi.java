package kaiwu.server.api;

import java.net.URI;
import java.util.Map;
import kaiwu.ledger.ProofBundle;
import kaiwu.register.Act;
import kaiwu.register.Deposits;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/deposits}: deposits a file's hash and gives the proof of it. */
@Access(Access.EVERYONE)
@RestController
final class DepositApi {

    private final Platform platform;

    DepositApi(Platform platform) {
        this.platform = platform;
    }

    /** Takes {@code {sha256, size, label?, madeOn?, depositor?}}; the same key again changes nothing. */
    @PostMapping(path = "/api/v1/deposits", consumes = "application/json", produces = "application/json")
    ResponseEntity<Map<String, Object>> deposit(
            @RequestBody Map<String, Object> wish,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        Deposits.Result.Receipt receipt = DepositCall.deposit(
                platform,
                text(wish, "sha256"),
                text(wish, "size"),
                text(wish, "label"),
                text(wish, "madeOn"),
                text(wish, "depositor"),
                key);
        URI place = URI.create("/api/v1/deposits/" + receipt.act().id());
        Map<String, Object> answer = DepositCall.receipt(receipt.act());
        return receipt.again()
                ? ResponseEntity.ok().location(place).body(answer)
                : ResponseEntity.created(place).body(answer);
    }

    private static String text(Map<String, Object> wish, String name) {
        Object value = wish.get(name);
        return value == null ? "" : value.toString();
    }

    @GetMapping(path = "/api/v1/deposits/{id}", produces = "application/json")
    Map<String, Object> receipt(@PathVariable String id) {
        return DepositCall.receipt(DepositCall.get(platform, id));
    }

    @GetMapping("/api/v1/deposits/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String id) {
        Act act = DepositCall.get(platform, id);
        ProofBundle bundle = platform.evidence().deposits().proof(act.id()).orElseThrow();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"kaiwu-proof-" + act.id() + ".json\"")
                .header("Content-Type", "application/json")
                .body(bundle.render());
    }
}
