package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.FeeQuote;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFees;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Filling;
import kaiwu.register.cases.Gate;
import kaiwu.server.Platform;
import kaiwu.server.cases.CaseRoom;
import kaiwu.server.cases.Mandates;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.server.words.Lang;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filing: a form that is kept as a draft, looked through, priced, and handed in. */
@Controller
@Access(value = Access.SIGNED_IN, records = Access.Records.OWN)
public final class FilePages {

    private final Platform platform;

    FilePages(Platform platform) {
        this.platform = platform;
    }

    /** What somebody is about to file. */
    public record Filing(Procedure procedure, FormSheet form, boolean lookedAt, Acting acting, LawBook law) {

        public String ground(FeeQuote.Line line, Lang lang) {
            return lang.of(law.ground(line.fee().ground()));
        }
    }

    /**
     * For whom somebody files.
     *
     * @param asked whether they are asked
     * @param principals whom they may act for, names by account id
     * @param chosen what they chose
     */
    public record Acting(boolean asked, Map<String, String> principals, String chosen) {}

    @GetMapping("/file/{id}")
    Page form(Frame frame, Actor actor, @PathVariable String id) {
        Procedure procedure = ProcedurePages.get(platform, id);
        Action action = beginning(procedure);
        Map<String, String> draft = platform.caseRoom().drafts().get(actor.id(), id);
        return page(
                frame,
                FormSheet.blank(procedure, action, action.roles().getFirst(), draft),
                false,
                acting(actor, id, ""));
    }

    /**
     * {@code step}: {@code save} keeps the draft, {@code check} looks it through, {@code file} hands it in, {@code drop}
     * forgets it.
     */
    @PostMapping("/file/{id}")
    Object send(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(name = "for", defaultValue = "") String principal,
            HttpServletRequest request) {
        Procedure procedure = ProcedurePages.get(platform, id);
        Action action = beginning(procedure);
        CaseRoom room = platform.caseRoom();
        if (step.equals("drop")) {
            room.drafts().drop(actor.id(), id);
            return ResponseEntity.status(303)
                    .location(URI.create("/file/" + id))
                    .build();
        }
        CaseForm form = CaseForm.read(request, platform, actor, id, procedure, action);
        Acting acting = acting(actor, id, principal);
        Optional<Actor> standing = new Mandates(platform.people()).standing(actor, id, principal);
        if (step.equals("file") && standing.isEmpty()) {
            return page(frame, sheet(procedure, action, form, Optional.of(Mandates.NO_POWER)), true, acting)
                    .status(422);
        }
        if (step.equals("file") && form.fault().isEmpty()) {
            switch (room.cases().begin(id, standing.orElseThrow(), form.command())) {
                case Cases.Result.Done done -> {
                    room.drafts().drop(actor.id(), id);
                    return ResponseEntity.status(303)
                            .location(URI.create("/case/" + done.act().subject()))
                            .build();
                }
                case Cases.Result.Refused refused -> {
                    return page(frame, sheet(procedure, action, form, Optional.of(refused.ground())), true, acting)
                            .status(422);
                }
            }
        }
        return page(frame, sheet(procedure, action, form, form.fault()), step.equals("check"), acting);
    }

    private Acting acting(Actor actor, String procedure, String chosen) {
        return new Acting(
                Mandates.isAsked(actor), new Mandates(platform.people()).principals(actor, procedure), chosen);
    }

    private FormSheet sheet(Procedure procedure, Action action, CaseForm form, Optional<Ground> refused) {
        Cases cases = platform.caseRoom().cases();
        CaseFile file = CaseFile.empty(procedure, cases.law());
        Filling filling = Filling.read(procedure, action, form.command().written(), file.values(), cases.today());
        return new FormSheet(
                procedure,
                action,
                form.command().role(),
                form.command().key(),
                form.written(),
                form.command().papers(),
                filling.faults(),
                filling.faults().isEmpty()
                        ? cases.gate(file).checks(action, form.command().written(), cases.today())
                        : List.<Gate.Check>of(),
                filling.faults().isEmpty() ? fees(procedure, action, file, filling, cases.today()) : Map.of(),
                refused);
    }

    private static Map<String, FeeQuote> fees(
            Procedure procedure, Action action, CaseFile file, Filling filling, LocalDate today) {
        Map<String, FeeQuote> fees = new LinkedHashMap<>();
        action.owes()
                .forEach(fee -> fees.put(
                        fee, CaseFees.quote(procedure, fee, filling.values(), file.lawDates(filling.values(), today))));
        return fees;
    }

    private static Action beginning(Procedure procedure) {
        return procedure.beginnings().stream()
                .findFirst()
                .orElseThrow(() ->
                        HttpProblem.notFound(new Bilingual("这项程序不由当事人提出。", "This procedure is not begun by filing.")));
    }

    private Page page(Frame frame, FormSheet form, boolean lookedAt, Acting acting) {
        return new Page("file", frame, new Filing(form.procedure(), form, lookedAt, acting, platform.law()));
    }
}
