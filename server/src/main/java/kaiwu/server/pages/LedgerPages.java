package kaiwu.server.pages;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.Cosignatures;
import kaiwu.ledger.SignedNote;
import kaiwu.ledger.TileLog;
import kaiwu.register.Act;
import kaiwu.register.Deposits;
import kaiwu.server.Platform;
import kaiwu.server.api.DepositCall;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public log, and depositing a file's hash in it. */
@Access(Access.EVERYONE)
@Controller
public final class LedgerPages {

    private final Platform platform;

    LedgerPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/ledger")
    Page ledger(Frame frame) {
        TileLog log = platform.evidence().register().log();
        Cosignatures cosignatures = platform.evidence().cosignatures();
        Optional<SignedNote> cosigned = cosignatures.find();
        return new Page(
                "ledger",
                frame,
                new Log(
                        log.checkpoint(),
                        log.note(),
                        log.key().toString(),
                        UUID.randomUUID().toString(),
                        cosigned.map(cosignatures::seen).orElse(Map.of()),
                        cosigned.map(note -> Checkpoint.parse(note.text()).size())
                                .orElse(0L)));
    }

    @PostMapping("/ledger/deposit")
    ResponseEntity<Void> deposit(
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String madeOn,
            @RequestParam(defaultValue = "") String depositor,
            @RequestParam(defaultValue = "") String key) {
        Deposits.Result.Receipt receipt = DepositCall.deposit(platform, sha256, size, label, madeOn, depositor, key);
        return ResponseEntity.status(303)
                .location(URI.create("/ledger/deposit/" + receipt.act().id()))
                .build();
    }

    @GetMapping("/ledger/deposit/{id}")
    Page receipt(Frame frame, @PathVariable String id) {
        Act act = DepositCall.get(platform, id);
        return new Page(
                "deposit",
                frame,
                new Receipt(act, platform.evidence().register().log().key().toString()));
    }

    /**
     * How the log stands.
     *
     * @param key the log's public key
     * @param request a fresh name for a deposit, so that sending the form twice changes nothing
     * @param seen which witnesses signed the latest checkpoint that any did, and when they saw it
     * @param witnessed size of that checkpoint
     */
    public record Log(
            Checkpoint checkpoint,
            Optional<SignedNote> note,
            String key,
            String request,
            Map<String, Instant> seen,
            long witnessed) {}

    /** One deposit. */
    public record Receipt(Act act, String key) {

        public String proof() {
            return "/api/v1/deposits/" + act.id() + "/proof";
        }

        /** A member of the form, or empty. */
        public String form(String name) {
            Object value = act.formValues().get(name);
            return value == null ? "" : value.toString();
        }
    }
}
