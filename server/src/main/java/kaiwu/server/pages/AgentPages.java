package kaiwu.server.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.server.Platform;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.AccountId;
import kaiwu.server.accounts.Delegations;
import kaiwu.server.accounts.Delegations.Power;
import kaiwu.server.accounts.SignedIn;
import kaiwu.server.web.Access;
import kaiwu.server.web.Access.Records;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Powers of attorney: those one gave, and those one has. */
@Controller
@Access(value = Access.SIGNED_IN, records = Records.OWN)
public final class AgentPages {

    private final Platform platform;

    AgentPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/account/agents")
    Page agents(Frame frame, SignedIn who) {
        return page(frame, who, Optional.empty());
    }

    @PostMapping("/account/agents")
    Object give(
            Frame frame,
            SignedIn who,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(defaultValue = Delegations.EVERYTHING) String scope,
            @RequestParam(defaultValue = "") String until) {
        return switch (platform.people().delegations().give(who, agent, scope, day(until))) {
            case Outcome.Allowed done -> Redirect.to("/account/agents");
            case Outcome.Refused refused ->
                page(frame, who, Optional.of(refused.ground())).status(422);
        };
    }

    @PostMapping("/account/agents/{id}/revoke")
    ResponseEntity<Void> revoke(SignedIn who, @PathVariable UUID id) {
        platform.people().delegations().revoke(who, id);
        return Redirect.to("/account/agents");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw HttpProblem.badCall(new Bilingual(
                    "until 应为 2027-11-28 这样的日期，不能是“" + text + "”。",
                    "until is a date like 2027-11-28, not '" + text + "'."));
        }
    }

    private Page page(Frame frame, SignedIn who, Optional<Ground> refused) {
        Delegations delegations = platform.people().delegations();
        AccountId mine = who.account().id();
        List<Power> given = delegations.given(mine);
        List<Power> received = delegations.received(mine);
        Map<AccountId, String> names = Stream.concat(
                        given.stream().map(Power::agent), received.stream().map(Power::principal))
                .distinct()
                .flatMap(id -> platform.people().accounts().find(id).stream())
                .collect(Collectors.toMap(Account::id, Account::name));
        return new Page("agents", frame, new Powers(given, received, names, delegations.today(), refused));
    }

    /** One's powers of attorney, with the names of those on their other side. */
    public record Powers(
            List<Power> given,
            List<Power> received,
            Map<AccountId, String> names,
            LocalDate today,
            Optional<Ground> refused) {

        public String name(AccountId id) {
            return names.getOrDefault(id, "");
        }

        /** A day a year from now, which the form proposes. */
        public String inAYear() {
            return today.plusYears(1).toString();
        }
    }
}
