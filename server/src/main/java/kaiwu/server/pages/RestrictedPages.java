package kaiwu.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RightRecord;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Permissions;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.api.RecordApi;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.Kind;
import kaiwu.spi.record.Passage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Texts that are read by permission: asking, deciding, reading. What is read is told to the audit trail before it is shown. */
@Controller
public final class RestrictedPages {

    private static final String CUSTODIAN = "custodian";

    private final Platform platform;

    RestrictedPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/record/{id}/restricted")
    @Access(value = Access.SIGNED_IN, records = Records.RESTRICTED)
    Page read(Frame frame, SignedIn who, @PathVariable String id) {
        RightRecord open = restricted(id);
        return mayRead(who, open.id()) ? shown(frame, who, open.id()) : form(frame, who, open, Optional.empty());
    }

    @PostMapping("/record/{id}/restricted")
    @Access(value = Access.SIGNED_IN, records = Records.RESTRICTED)
    Object ask(Frame frame, SignedIn who, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        RightRecord open = restricted(id);
        return switch (platform.people().permissions().ask(who, open.id(), reason)) {
            case Outcome.Allowed done -> Redirect.to("/record/" + Address.segment(id) + "/restricted");
            case Outcome.Refused refused ->
                form(frame, who, open, Optional.of(refused.ground())).status(422);
        };
    }

    @GetMapping("/permissions")
    @Access(value = CUSTODIAN, records = Records.RESTRICTED)
    Page waiting(Frame frame) {
        return new Page(
                "permissions",
                frame,
                new Waiting(platform.people().permissions().waiting()));
    }

    @PostMapping("/permissions/{id}")
    @Access(value = CUSTODIAN, records = Records.RESTRICTED)
    ResponseEntity<Void> decide(
            SignedIn who, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean grant) {
        platform.people().permissions().decide(who.account().id(), id, grant);
        return Redirect.to("/permissions");
    }

    private boolean mayRead(SignedIn who, RecordId id) {
        return who.actor().is(CUSTODIAN)
                || platform.people().permissions().mayRead(who.account().id(), id);
    }

    private RightRecord restricted(String id) {
        RightRecord open = RecordApi.get(platform, id);
        if (!kind(open.id()).isRestricted()) {
            throw HttpProblem.notFound(new Bilingual(
                    "记录 " + id + " 的内容都已公开。", "All of record " + id + " is open; nothing of it needs permission."));
        }
        return open;
    }

    private Kind kind(RecordId id) {
        return Objects.requireNonNull(platform.catalogue().kinds().get(id.kind()));
    }

    private Page form(Frame frame, SignedIn who, RightRecord open, Optional<Ground> refused) {
        return new Page(
                "restricted-ask",
                frame,
                new Asking(
                        open.id().toString(),
                        title(open),
                        platform.people().permissions().last(who.account().id(), open.id()),
                        refused));
    }

    private Page shown(Frame frame, SignedIn who, RecordId id) {
        platform.people().audit().read(who.account().id().toString(), "restricted-read", id.toString());
        Kind kind = kind(id);
        RightRecord whole = RightRecord.of(id, kind, platform.lake().versions(id), platform.catalogue(), Map.of());
        Map<String, List<String>> facts = new LinkedHashMap<>();
        kind.fields().values().stream()
                .filter(Kind.Field::restricted)
                .filter(field -> whole.shown().facts().containsKey(field.id()))
                .forEach(field ->
                        facts.put(frame.in(field.label()), whole.shown().facts().get(field.id())));
        List<Passage> passages = whole.shown().passages().stream()
                .filter(passage -> kind.restricted().contains(passage.section()))
                .toList();
        return new Page("restricted", frame, new Told(id.toString(), title(whole), facts, passages));
    }

    private static String title(RightRecord record) {
        return record.shown().titles().isEmpty()
                ? record.id().toString()
                : record.shown().titles().getFirst().text();
    }

    /** The form by which one asks, with what became of the last wish. */
    public record Asking(String id, String title, Optional<Permissions.Wish> last, Optional<Ground> refused) {

        /** Whether a wish waits to be decided. */
        public boolean waits() {
            return last.filter(wish -> wish.granted().isEmpty()).isPresent();
        }

        /** Whether the last wish was refused. */
        public boolean wasRefused() {
            return last.flatMap(Permissions.Wish::granted)
                    .filter(granted -> !granted)
                    .isPresent();
        }
    }

    /** What is read by permission. */
    public record Told(String id, String title, Map<String, List<String>> facts, List<Passage> passages) {}

    /** Wishes to decide. */
    public record Waiting(List<Permissions.Wish> wishes) {}
}
