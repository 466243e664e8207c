package shelf;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;

/** What a procedure's folder says must fit together: it names nothing it does not have, and has nothing out of reach. */
final class ProcedureCheck {

    private final Folder folder;
    private final Procedure procedure;

    private ProcedureCheck(Folder folder, Procedure procedure) {
        this.folder = folder;
        this.procedure = procedure;
    }

    static void check(Folder folder, Procedure procedure) {
        ProcedureCheck check = new ProcedureCheck(folder, procedure);
        procedure.actions().values().forEach(check::action);
        check.clocks();
        check.rest();
        check.reach();
    }

    private void action(Action action) {
        String key = "actions." + action.id();
        known(key + ".roles", action.roles(), procedure.roles().keySet());
        known(key + ".from", action.from(), procedure.states().keySet());
        known(key + ".to", action.to().stream().toList(), procedure.states().keySet());
        known(key + ".fields", action.fields(), procedure.fields().keySet());
        known(key + ".papers", action.papers(), procedure.papers().keySet());
        known(key + ".mayAttach", action.mayAttach(), procedure.papers().keySet());
        known(key + ".bars", action.bars(), procedure.grounds().keySet());
        known(key + ".reasons", action.reasons(), procedure.grounds().keySet());
        known(key + ".warns", action.warns(), procedure.computed().keySet());
        for (List<String> clocks :
                List.of(action.starts(), action.stops(), action.suspends(), action.resumes(), action.prolongs())) {
            known(key + " (clocks)", clocks, procedure.clocks().keySet());
        }
        known(
                key + ".within",
                action.within().stream().toList(),
                procedure.clocks().keySet());
        known(
                key + ".announcedAfter",
                action.announcedAfter(),
                procedure.actions().keySet());
        known(key + ".otherThan", action.otherThan(), procedure.actions().keySet());
        for (List<String> fees : List.of(action.owes(), action.settles(), action.paid())) {
            known(key + " (fees)", fees, procedure.fees().keySet());
        }
        known(key + ".notices", action.notices(), procedure.notices().keySet());
        action.gazette().ifPresent(entry -> {
            if (entry instanceof GazetteEntry.Event event) {
                known(
                        key + ".gazette.rights",
                        List.of(event.rights()),
                        procedure.fields().keySet());
                event.told().dates().values().stream()
                        .filter(date -> date.startsWith(GazetteEntry.Told.DUE))
                        .forEach(date -> known(
                                key + ".gazette.dates",
                                List.of(date.substring(GazetteEntry.Told.DUE.length())),
                                procedure.clocks().keySet()));
            }
            if (entry instanceof GazetteEntry.End
                    && entry.named().stream()
                            .map(procedure.fields()::get)
                            .anyMatch(field -> field != null && field.type() != Field.Type.CHOICE)) {
                throw folder.fault(key + ".gazette.text", "stays for ever and names choices at most");
            }
            entry.named().forEach(field -> {
                known(key + ".gazette", List.of(field), procedure.fields().keySet());
                if (!procedure.getField(field).open()) {
                    throw folder.fault(key + ".gazette", "names '" + field + "', which is not open to everybody");
                }
            });
        });
        if (action.begins() && action.to().isEmpty()) {
            throw folder.fault(key + ".to", "is missing: what begins a case leads to a state");
        }
        action.prolongs().forEach(clock -> {
            if (procedure.getClock(clock).further().isEmpty()) {
                throw folder.fault("clocks." + clock + ".further", "is missing, for " + action.id() + " prolongs it");
            }
        });
    }

    private void clocks() {
        procedure.clocks().values().forEach(clock -> {
            String key = "clocks." + clock.id();
            known(
                    key + ".waitsFor",
                    List.of(clock.waitsFor()),
                    procedure.roles().keySet());
            known(
                    key + ".from",
                    clock.from().stream().toList(),
                    union(procedure.fields().keySet(), procedure.actions().keySet()));
            clock.atLeast().ifPresent(code -> rule(key + ".atLeast", code));
            known(
                    key + ".times",
                    clock.times().stream().toList(),
                    procedure.fields().keySet());
            known(
                    key + ".atExpiry",
                    clock.atExpiry().stream().toList(),
                    procedure.actions().keySet());
            rule(key + ".rule", clock.rule());
            clock.service().ifPresent(code -> rule(key + ".service", code));
            clock.further().ifPresent(code -> rule(key + ".further", code));
        });
    }

    private void rule(String key, String code) {
        known(key, Placeholders.in(code), procedure.fields().keySet());
        known(
                key,
                ProcedureLaw.spelledOut(code, procedure.fields()),
                procedure.rules().codes());
    }

    private void fee(Procedure.Fee fee) {
        String key = "fees." + fee.id();
        Set<String> fields = procedure.fields().keySet();
        Set<String> codes = procedure.schedule().codes();
        known(key + ".code", Placeholders.in(fee.code()), fields);
        known(key + ".code", ProcedureLaw.spelledOut(fee.code(), procedure.fields()), codes);
        known(
                key + ".step",
                fee.step().map(step -> step.replace("+1", "")).stream().toList(),
                fields);
        for (Optional<String> number : List.of(fee.each(), fee.times(), fee.reducedFrom())) {
            known(key + " (numbers)", number.stream().toList(), fields);
        }
        fee.reduction().ifPresent(code -> {
            known(key + ".reduction", Placeholders.in(code), fields);
            if (ProcedureLaw.spelledOut(code, procedure.fields()).stream().noneMatch(codes::contains)) {
                throw folder.fault(key + ".reduction", "names '" + code + "'; known are " + String.join(", ", codes));
            }
        });
        fee.late().ifPresent(late -> {
            known(key + ".late.code", List.of(late.code()), codes);
            known(key + ".late.clock", List.of(late.clock()), procedure.clocks().keySet());
        });
    }

    private void rest() {
        procedure
                .roles()
                .values()
                .forEach(role -> known(
                        "roles." + role.id() + ".takes",
                        role.takes(),
                        procedure.actions().keySet()));
        known("heading", List.of(procedure.heading()), procedure.fields().keySet());
        known("Grounds.java", procedure.computed().keySet(), procedure.grounds().keySet());
        procedure
                .grounds()
                .values()
                .forEach(ground -> ground.rules().forEach(code -> rule("grounds." + ground.id() + ".rules", code)));
        procedure.fees().values().forEach(this::fee);
        procedure.anchors().forEach((event, anchor) -> {
            known(
                    "anchors." + event,
                    anchor.action().stream().toList(),
                    procedure.actions().keySet());
            known(
                    "anchors." + event,
                    anchor.field().stream().toList(),
                    procedure.fields().keySet());
        });
        procedure.statistics().forEach(figure -> {
            known(
                    "statistics." + figure.id(),
                    List.of(figure.action()),
                    procedure.actions().keySet());
            known("statistics." + figure.id(), figure.once(), procedure.fields().keySet());
            known(
                    "statistics." + figure.id(),
                    figure.sum().stream().toList(),
                    procedure.fields().keySet());
        });
        procedure.notices().values().forEach(notice -> {
            known(
                    "notices." + notice.id() + ".to",
                    notice.to(),
                    procedure.roles().keySet());
            known(
                    "notices." + notice.id() + ".facts",
                    notice.facts(),
                    procedure.fields().keySet());
        });
    }

    private void reach() {
        Set<String> reached = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Action action : procedure.actions().values()) {
                if (action.begins() || action.from().stream().anyMatch(reached::contains)) {
                    more |= action.to().map(reached::add).orElse(false);
                }
            }
        }
        for (String state : procedure.states().keySet()) {
            if (!reached.contains(state)) {
                throw folder.fault("states." + state, "is out of reach: no action leads there");
            }
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private void known(String key, Collection<String> names, Set<String> all) {
        for (String name : names) {
            if (!all.contains(name)) {
                throw folder.fault(key, "names '" + name + "'; known are " + String.join(", ", all));
            }
        }
    }
}
