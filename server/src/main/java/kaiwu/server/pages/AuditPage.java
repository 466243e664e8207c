package kaiwu.server.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.register.Actor;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.AuditActs;
import kaiwu.server.accounts.AuditTrail;
import kaiwu.server.accounts.Roles;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, for audit administrators alone. Reading it is told in it. */
@Controller
@Access(value = Roles.AUDIT_ADMINISTRATOR, records = Records.AUDIT)
public final class AuditPage {

    private static final int PAGE = 100;

    private final Platform platform;

    AuditPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/audit")
    Page audit(Frame frame, Actor actor, @RequestParam(defaultValue = "9007199254740991") long before) {
        AuditTrail trail = platform.people().audit();
        trail.read(actor.id(), "audit-read", "audit");
        platform.people().auditActs().catchUp();
        Map<String, String> names = platform.people().accounts().list().stream()
                .collect(Collectors.toMap(account -> account.id().toString(), Account::login));
        return new Page(
                "audit",
                frame,
                new Trail(
                        trail.before(before, PAGE),
                        names,
                        platform.people().auditActs().check()));
    }

    /**
     * A page of the trail, the newest first.
     *
     * @param names logins by account id
     * @param misfits batches that do not fit what the log recorded
     */
    public record Trail(List<AuditTrail.Entry> entries, Map<String, String> names, List<AuditActs.Misfit> misfits) {

        /** The login of an account, or what else did it. */
        public String name(String id) {
            return names.getOrDefault(id, id);
        }

        /** Where older entries are; empty when these are the last. */
        public String older() {
            return entries.size() < PAGE
                    ? ""
                    : "/audit?before=" + entries.getLast().number();
        }
    }
}
