package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.Sha256;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.ActId;
import kaiwu.register.Actor;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Rights;

/** Plays a worked example in memory, with the clock that the example says, and tells where it goes otherwise than it says. */
public final class Replay {

    private final Procedure procedure;
    private final Example example;
    private final CaseLaw law;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Replay(Procedure procedure, Example example, CaseLaw law) {
        this.procedure = procedure;
        this.example = example;
        this.law = law;
    }

    /** What goes otherwise, one sentence each; nothing when the example holds. */
    public static List<String> play(Procedure procedure, Example example, CaseLaw law) {
        Replay replay = new Replay(procedure, example, law);
        example.steps().forEach(replay::step);
        return replay.wrong;
    }

    private void step(Example.Step step) {
        Instant noon = step.on().atTime(12, 0).atZone(law.zone()).toInstant().plusSeconds(acts.size());
        expire(step.on(), noon);
        filled.putAll(step.fields());
        String where = example.id() + " " + step.on() + " " + step.action().orElse("(time)") + ": ";
        step.action().ifPresent(action -> act(step, action, noon, where));
        CaseFile file = file();
        step.state()
                .ifPresent(state -> expect(where + "state", state, file.state().orElse("none")));
        step.due()
                .forEach((clock, day) -> expect(
                        where + "due of " + clock,
                        day,
                        file.due(clock).map(due -> due.on().toString()).orElse("none")));
        step.owed()
                .forEach((fee, amount) -> expect(
                        where + "owed " + fee,
                        amount,
                        Optional.ofNullable(CaseFees.owed(file, step.on()).get(fee))
                                .map(Object::toString)
                                .orElse("0")));
    }

    private void act(Example.Step step, String action, Instant noon, String where) {
        Actor actor = new Actor(step.by(), "", Set.of(step.as()), office(step.as()), Optional.empty());
        Map<String, Sha256> papers = new LinkedHashMap<>();
        step.papers().forEach(paper -> papers.put(paper, Sha256.of(paper)));
        Command command = Command.of(action, step.as(), "key " + acts.size() + where)
                .with(asked(action, step.fields()))
                .handingIn(papers)
                .naming(step.reasons())
                .confirming(step.confirmed());
        switch (new Gate(file(), rights(), Replay::under).judge(actor, command, noon)) {
            case Gate.Pass.Open open -> {
                expect(where + "outcome", step.refused().orElse("done"), "done");
                record(open, actor, command, noon, noon);
            }
            case Gate.Pass.Shut shut ->
                expect(
                        where + "outcome",
                        step.refused().orElse("done"),
                        shut.ground().code()
                                + (step.refused().isPresent()
                                        ? ""
                                        : " (" + shut.ground().text().en() + ")"));
        }
    }

    /** Officers are of one office; who is held above or outside is of another, so that the examples show whether they get in. */
    private Optional<String> office(String role) {
        return Optional.ofNullable(procedure.roles().get(role))
                .filter(Procedure.Role::appointed)
                .map(one -> one.above() ? "above" : one.outside() ? "outside" : "office");
    }

    private static List<String> under(String office) {
        return office.equals("above") ? List.of("above", "office") : List.of(office);
    }

    /** Of what was filled in before, that which this action asks for; and what this step fills in, asked for or not. */
    private Map<String, String> asked(String action, Map<String, String> now) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!procedure.actions().containsKey(action)) {
            return now;
        }
        if (!procedure.actions().get(action).corrects()) {
            procedure.actions().get(action).fields().stream()
                    .filter(filled::containsKey)
                    .forEach(field -> asked.put(field, filled.get(field)));
        }
        asked.putAll(now);
        return asked;
    }

    private void expire(LocalDate today, Instant now) {
        for (Optional<Expiry> over = Expiry.find(file(), today); over.isPresent(); over = Expiry.find(file(), today)) {
            Command command = over.get().command();
            Instant then = command.doneAt().orElseThrow();
            if (new Gate(file(), rights(), Replay::under).judge(Gate.CLOCK, command, then)
                    instanceof Gate.Pass.Open open) {
                record(open, Gate.CLOCK, command, then, now);
            } else {
                wrong.add(example.id() + ": the clock may not do " + command.action());
                return;
            }
        }
    }

    private void record(Gate.Pass.Open open, Actor actor, Command command, Instant doneAt, Instant recordedAt) {
        ActDraft draft =
                CaseAct.draft(procedure, open.action(), procedure.id() + "-2026-1", actor, command, open.values());
        acts.add(new Act(
                new ActId(new UUID(0, acts.size())),
                draft.type(),
                draft.subject(),
                acts.size() + 1L,
                draft.actor(),
                draft.role(),
                doneAt,
                recordedAt,
                CanonicalJson.text(draft.form()),
                draft.documents(),
                draft.legalGround(),
                draft.effect(),
                draft.key(),
                acts.size()));
    }

    private CaseFile file() {
        return new CaseFolding(procedure, law).file(acts);
    }

    private Rights rights() {
        return new Rights() {
            @Override
            public Optional<RightFacts> find(String record) {
                return example.rights().stream()
                        .filter(right -> right.record().equals(record))
                        .findFirst();
            }

            @Override
            public List<OtherCase> cases(String record) {
                return example.busy().getOrDefault(record, List.of());
            }
        };
    }

    private void expect(String what, String expected, String found) {
        if (!expected.equals(found)) {
            wrong.add("%s is %s, not %s".formatted(what, found, expected));
        }
    }
}
