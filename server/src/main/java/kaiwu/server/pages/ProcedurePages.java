package kaiwu.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.server.Platform;
import kaiwu.server.cases.StateDiagram;
import kaiwu.server.law.LawSaid;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.server.words.Lang;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.GazetteEntry;
import kaiwu.spi.procedure.Procedure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The procedures there are, and each as a lawyer reads it. */
@Controller
@Access(Access.EVERYONE)
public final class ProcedurePages {

    private final Platform platform;

    ProcedurePages(Platform platform) {
        this.platform = platform;
    }

    /** All procedures. */
    public record Shelf(List<Procedure> procedures) {}

    @GetMapping("/procedures")
    Page procedures(Frame frame) {
        return new Page("procedures", frame, new Shelf(platform.procedures()));
    }

    @GetMapping("/procedures/{id}")
    Page procedure(Frame frame, @PathVariable String id) {
        Procedure procedure = get(platform, id);
        return new Page("procedure", frame, new Sheet(procedure, platform.law(), frame.lang()));
    }

    /** A procedure by its id; 404 when there is none. */
    static Procedure get(Platform platform, String id) {
        return platform.procedures().stream()
                .filter(procedure -> procedure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有名为 " + id + " 的程序；请见“办理程序”页。",
                        "No procedure is called " + id + "; see the page of procedures.")));
    }

    /** One procedure. */
    public record Sheet(Procedure procedure, LawBook law, Lang lang) {

        public StateDiagram diagram() {
            return StateDiagram.of(procedure, lang);
        }

        public List<Action> actions() {
            return List.copyOf(procedure.actions().values());
        }

        /** Kinds of the records that cases become by what they publish. */
        public List<String> publishes() {
            return actions().stream()
                    .flatMap(action -> action.gazette().stream())
                    .filter(GazetteEntry.Text.class::isInstance)
                    .map(entry -> ((GazetteEntry.Text) entry).kind())
                    .distinct()
                    .toList();
        }

        /** What a role may do in a state. */
        public List<Action> may(String state, String role) {
            return actions().stream()
                    .filter(action ->
                            action.from().contains(state) && action.roles().contains(role))
                    .toList();
        }

        /** What the clock does in a state. */
        public List<Action> byTheClock(String state) {
            return actions().stream()
                    .filter(action ->
                            action.from().contains(state) && action.roles().isEmpty())
                    .toList();
        }

        /** Names of roles, or empty where the clock does it. */
        public String roles(Action action) {
            return String.join(
                    lang.of(new Bilingual("、", ", ")),
                    action.roles().stream()
                            .map(role -> lang.of(procedure.getRole(role).name()))
                            .toList());
        }

        public String states(List<String> ids) {
            return String.join(
                    lang.of(new Bilingual("、", ", ")),
                    ids.stream()
                            .map(id -> lang.of(procedure.getState(id).name()))
                            .toList());
        }

        /** A ground as a rule gives it, or an article of transition. */
        public String ground(String ground) {
            return lang.of(law.ground(ground));
        }

        public List<DatedRule> rules() {
            return procedure.rules().list();
        }

        /** What the value of a rule is in words. */
        public String value(DatedRule rule) {
            return lang.of(LawSaid.value(rule.value()));
        }

        /** What a fee comes to in words. */
        public String value(DatedFee fee) {
            return lang.of(LawSaid.value(fee.amount()));
        }

        /** Actions that a ground stands against, or that name it. */
        public List<Action> against(CaseGround ground) {
            return actions().stream()
                    .filter(action -> action.bars().contains(ground.id())
                            || action.reasons().contains(ground.id()))
                    .toList();
        }

        public boolean isComputed(CaseGround ground) {
            return procedure.computed().containsKey(ground.id());
        }

        public Optional<Action> beginning() {
            return procedure.beginnings().stream().findFirst();
        }

        public Map<String, Procedure.Paper> papers() {
            return procedure.papers();
        }
    }
}
