package kaiwu.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofBundle;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Gate;
import kaiwu.server.Platform;
import kaiwu.server.cases.CaseRoom;
import kaiwu.server.cases.CaseTexts;
import kaiwu.server.cases.DeskWishes;
import kaiwu.server.cases.Mandates;
import kaiwu.server.cases.PaperFolder;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Notice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case: how it stands, what may be done now, what was done; open to its parties and to those who decide in it. */
@Controller
@Access(value = Access.SIGNED_IN, records = Access.Records.OFFICE)
public final class CasePages {

    private final Platform platform;

    CasePages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/case/{id}")
    Page show(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        Open open = open(actor, id);
        CaseFile now = open.file();
        if (on.isBlank() && known.isBlank()) {
            return page(frame, open.bearings(), now, now, Optional.empty());
        }
        CaseFile then = room().cases()
                .find(id, end(on), end(known))
                .orElseThrow(
                        () -> HttpProblem.notFound(new Bilingual("该日尚无此案件。", "There was no such case on that day.")));
        return page(frame, open.bearings(), now, then, Optional.empty());
    }

    /** Does what the form says. */
    @PostMapping("/case/{id}")
    Object act(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @RequestParam String action,
            HttpServletRequest request) {
        Open open = open(actor, id);
        CaseFile now = open.file();
        Action wanted = now.procedure()
                .findAction(action)
                .orElseThrow(() ->
                        HttpProblem.badCall(new Bilingual("没有这种办理事项：" + action, "There is no such action: " + action)));
        CaseForm form = CaseForm.read(request, platform, actor, id + "/" + action, now.procedure(), wanted);
        Optional<Ground> ground = form.fault();
        if (ground.isEmpty()) {
            Actor as = open.doing(
                    room().cases().gate(now),
                    wanted,
                    form.command().role(),
                    room().cases().today());
            switch (room().cases().act(id, as, form.command())) {
                case Cases.Result.Done done -> {
                    room().drafts().drop(actor.id(), id + "/" + action);
                    return ResponseEntity.status(303)
                            .location(URI.create("/case/" + id + "#acts"))
                            .build();
                }
                case Cases.Result.Refused refused -> ground = Optional.of(refused.ground());
            }
        }
        Open after = open(actor, id);
        return page(
                        frame,
                        after.bearings(),
                        after.file(),
                        after.file(),
                        ground.map(why -> new CaseSheet.Refusal(form, why)))
                .status(422);
    }

    /** Does what a form of the desk says: assigns, transfers, remarks or samples; see {@link DeskWishes}. */
    @PostMapping("/case/{id}/desk")
    ResponseEntity<Void> desk(Actor actor, @PathVariable String id, HttpServletRequest request) {
        CaseFile file = get(actor, id);
        DeskWishes asked = DeskWishes.read(request, file, platform.people());
        Optional<Ground> ground = asked.fault();
        if (asked.wish().isPresent()
                && room().cases().desk(id, actor, asked.wish().get(), CaseForm.fresh())
                        instanceof Cases.Result.Refused refused) {
            ground = Optional.of(refused.ground());
        }
        if (ground.isPresent()) {
            throw new HttpProblem(
                    422, "refused", ground.get().text(), ground.get().remedy());
        }
        boolean sees = room().cases()
                .find(id)
                .filter(now -> room().cases().reach(now).sees(actor))
                .isPresent();
        return ResponseEntity.status(303)
                .location(URI.create(sees ? "/case/" + id + "#desk" : "/desk"))
                .build();
    }

    /** A notice or certificate. */
    @GetMapping("/case/{id}/act/{sequence}/{notice}")
    Page notice(
            Frame frame,
            Actor actor,
            @PathVariable String id,
            @PathVariable int sequence,
            @PathVariable String notice) {
        CaseFile file = get(actor, id);
        return new Page("letter", frame, new Letter(file, letter(frame, file, sequence, notice), notice));
    }

    /** A notice as its page shows it. */
    public record Letter(CaseFile file, CaseTexts.Letter letter, String notice) {

        public String proof() {
            return "/case/" + file.id().orElseThrow() + "/act/" + letter.act().sequence() + "/proof.json";
        }
    }

    CaseTexts.Letter letter(Frame frame, CaseFile file, int sequence, String notice) {
        Act act = act(file, sequence);
        Notice template = Optional.ofNullable(file.procedure().notices().get(notice))
                .filter(known -> noticesOf(file, act).contains(known.id()))
                .orElseThrow(() ->
                        HttpProblem.notFound(new Bilingual("这一步没有发出这份文书。", "No such paper was sent at this step.")));
        List<Act> until = room().cases().acts(file.id().orElseThrow()).stream()
                .filter(one -> one.sequence() <= sequence)
                .toList();
        return CaseTexts.letter(file, template, until, frame.lang());
    }

    /** The proof that an act is in the public log. */
    @GetMapping("/case/{id}/act/{sequence}/proof.json")
    ResponseEntity<byte[]> proof(Actor actor, @PathVariable String id, @PathVariable int sequence) {
        Act act = act(get(actor, id), sequence);
        ProofBundle bundle = platform.evidence().register().prove(act.id()).orElseThrow();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"kaiwu-proof-" + act.id() + ".json\"")
                .header("Content-Type", "application/json")
                .body(bundle.render());
    }

    /** A paper as it was handed in. */
    @GetMapping("/case/{id}/paper/{paper}")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable String id, @PathVariable String paper) {
        CaseFile file = get(actor, id);
        byte[] bytes = Optional.ofNullable(file.papers().get(paper))
                .flatMap(hash -> room().papers().find(Sha256.parse(hash)))
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual("案卷中没有这份文件。", "The case has no such paper.")));
        PaperFolder.Kind kind = PaperFolder.kind(bytes);
        return ResponseEntity.ok()
                .header("Content-Type", kind.type())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(id + "-" + paper + kind.ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Page page(
            Frame frame, List<Actor> bearings, CaseFile now, CaseFile shown, Optional<CaseSheet.Refusal> refusal) {
        String id = now.id().orElseThrow();
        Cases cases = room().cases();
        return new Page(
                "case",
                frame,
                new CaseSheet(
                        shown,
                        shown != now,
                        bearings,
                        cases.gate(now),
                        cases.today(),
                        cases.acts(id),
                        action -> room().drafts().get(bearings.getFirst().id(), id + "/" + action),
                        refusal,
                        DeskSheet.of(cases, now, bearings.getFirst(), platform.people()),
                        platform.law(),
                        frame.lang()));
    }

    /** A case that this actor may see; 404 for everyone else, as for one that is not there. */
    private CaseFile get(Actor actor, String id) {
        return open(actor, id).file();
    }

    /** A case, and as whom its reader comes to it: as themselves, or for principals who gave them a power; never none. */
    private record Open(CaseFile file, List<Actor> bearings) {

        /** As whom something is done in a role: whoever may do it, else whoever came first. */
        Actor doing(Gate gate, Action action, String role, LocalDate today) {
            return bearings.stream()
                    .filter(one -> gate.entry(one, action, role, today).isEmpty())
                    .findFirst()
                    .orElse(bearings.getFirst());
        }
    }

    private Open open(Actor actor, String id) {
        return room().cases()
                .find(id)
                .map(file -> new Open(
                        file,
                        new Mandates(platform.people())
                                .bearings(actor, file.procedure().id()).stream()
                                        .filter(room().cases().reach(file)::sees)
                                        .toList()))
                .filter(open -> !open.bearings().isEmpty())
                .orElseThrow(() -> HttpProblem.notFound(
                        new Bilingual("没有您可以查看的案件 " + id + "。", "There is no case " + id + " that you may see.")));
    }

    private Act act(CaseFile file, int sequence) {
        return room().cases().acts(file.id().orElseThrow()).stream()
                .filter(one -> one.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual("案件没有这一步。", "The case has no such step.")));
    }

    private static List<String> noticesOf(CaseFile file, Act act) {
        return CaseSheet.action(file, act).notices();
    }

    private Instant end(String day) {
        try {
            return day.isBlank()
                    ? Instant.MAX
                    : room().cases().law().after(LocalDate.parse(day)).minusMillis(1);
        } catch (DateTimeParseException wrong) {
            throw HttpProblem.badCall(new Bilingual(
                    "日期应为 2026-11-22 这样的形式，不能是“" + day + "”。", "A date is written 2026-11-22, not '" + day + "'."));
        }
    }

    private CaseRoom room() {
        return platform.caseRoom();
    }
}
