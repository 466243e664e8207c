package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFile;
import kaiwu.server.Served;
import kaiwu.server.web.Serving;
import kaiwu.server.worlds.Cast;
import kaiwu.server.worlds.PlayedExample;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Example;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The access matrix of procedures: role x state x action, every cell called over HTTP on a case in that state, and for each the
 * record itself, its papers and its proofs. A cell is open when the procedure names the role for the action and the state among
 * those it is done in; nobody outside sees that the case is there. Nothing is done by calling: every call names a ground that no
 * procedure has.
 */
class CaseMatrixTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /** Why the form is not taken, once person and case are in order. */
    private static final List<String> FORM = List.of(
            "must name a ground",
            "is not filled in",
            "is missing",
            "cannot be",
            "It is classified",
            "does not ask for");

    /** Why something is not done whoever asks: periods, fees, second signatures. */
    private static final List<String> CASE =
            List.of("The period", "is not paid", "not for the same person", "does not run");

    /** Who holds a role and has no part in any case. */
    private static final Map<String, Account> OTHERS = new LinkedHashMap<>();

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** A case in a state, and everybody who has a part in it, by role. */
    private record Staged(String id, Procedure procedure, Map<String, Account> people) {}

    @Test
    void everyCellOfAMediationUnderWayAnswersAsItsProcedureSays() {
        Procedure mediation = served.platform().caseRoom().cases().get("mediation");
        assertThat(call(mediation, List.of("mediating"))).isEmpty();
    }

    @Test
    @Tag("slow")
    void everyCellOfEveryProcedureAnswersAsTheProcedureSays() {
        List<String> wrong = new ArrayList<>();
        for (Procedure procedure : served.platform().caseRoom().cases().procedures()) {
            wrong.addAll(call(procedure, List.copyOf(procedure.states().keySet())));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> call(Procedure procedure, List<String> states) {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        int staged = 0;
        for (String state : states) {
            Optional<Staged> stage = stage(procedure, state);
            if (stage.isEmpty()) {
                continue;
            }
            staged++;
            Set<String> callers = new LinkedHashSet<>(stage.get().people().keySet());
            procedure.roles().values().stream()
                    .filter(role -> role.appointed() && Roles.find(role.id()).isPresent())
                    .forEach(role -> callers.add(role.id()));
            callers.add("stranger");
            for (String caller : callers) {
                try (Visitor visitor = new Visitor(served.address(""))) {
                    Account account = stage.get().people().containsKey(caller)
                            ? stage.get().people().get(caller)
                            : OTHERS.computeIfAbsent(
                                    caller, role -> account(role.equals("stranger") ? "applicant" : role));
                    visitor.bring(served.platform().people().sessions().start(account, false, true, "test", "test"));
                    cells += call(stage.get(), state, caller, account, visitor, wrong);
                }
            }
        }
        System.out.printf(
                "CaseMatrix: %s, %d of %d states, %d cells called over HTTP%n",
                procedure.id(), staged, states.size(), cells);
        return wrong;
    }

    private static int call(
            Staged stage, String state, String caller, Account account, Visitor visitor, List<String> wrong) {
        String address = "/case/" + stage.id();
        CaseFile file = served.platform().caseRoom().cases().find(stage.id()).orElseThrow();
        assertThat(file.state()).as("nothing is done by calling").contains(state);
        boolean sees = sees(stage, file, account, state);
        List<String> records = Stream.concat(
                        Stream.of("", "/act/1/proof.json"),
                        file.papers().keySet().stream().map(paper -> "/paper/" + paper))
                .toList();
        for (String record : records) {
            int status = visitor.get(address + record).statusCode();
            if (status != (sees ? 200 : 404)) {
                wrong.add("GET %s%s in %s as %s: %d".formatted(address, record, state, caller, status));
            }
        }
        int cells = records.size();
        for (Action action : stage.procedure().actions().values()) {
            for (String role : stage.procedure().roles().keySet()) {
                HttpResponse<String> answer = visitor.postForm(
                        address, "action", action.id(), "role", role, "key", "m" + cells, "reason", "no-such-ground");
                boolean open = action.from().contains(state)
                        && action.roles().contains(role)
                        && has(stage, file, account, action, role);
                if (!answersAs(answer, sees, open)) {
                    wrong.add("%s in %s by %s as %s: %d, %s, but should be %s"
                            .formatted(
                                    action.id(),
                                    state,
                                    caller,
                                    role,
                                    answer.statusCode(),
                                    told(answer),
                                    sees ? open ? "open" : "refused" : "404"));
                }
                cells++;
            }
        }
        return cells;
    }

    private static boolean answersAs(HttpResponse<String> answer, boolean sees, boolean open) {
        if (!sees) {
            return answer.statusCode() == 404;
        }
        boolean form = FORM.stream().anyMatch(told(answer)::contains);
        boolean itself = CASE.stream().anyMatch(told(answer)::contains);
        return answer.statusCode() == 422 && (open ? form || itself : !form);
    }

    private static String told(HttpResponse<String> answer) {
        int alert = answer.body().indexOf("role=\"alert\"");
        return alert < 0
                ? ""
                : answer.body()
                        .substring(alert, Math.min(answer.body().length(), alert + 400))
                        .replaceAll("(?s).*?<b>(.*?)</b>.*", "$1");
    }

    /** Whether somebody sees the case, told independently of the register: parties, whoever took it, officers of its role. */
    private static boolean sees(Staged stage, CaseFile file, Account account, String state) {
        String id = account.id().toString();
        if (file.parties().values().stream().anyMatch(all -> all.contains(id))) {
            return true;
        }
        return stage.procedure().roles().values().stream()
                .filter(role -> !role.party() && !role.open() && account.roles().contains(role.id()))
                .anyMatch(role -> role.takes().isEmpty() || takes(stage, role, id, state));
    }

    private static boolean takes(Staged stage, Procedure.Role role, String id, String state) {
        List<String> takers = served.platform().caseRoom().cases().acts(stage.id()).stream()
                .filter(act -> act.role().equals(role.id())
                        && role.takes().stream().anyMatch(taking -> act.type().endsWith("-" + taking)))
                .map(act -> act.actor())
                .toList();
        return takers.isEmpty()
                ? role.takes().stream()
                        .anyMatch(taking ->
                                stage.procedure().getAction(taking).from().contains(state))
                : takers.contains(id);
    }

    private static boolean has(Staged stage, CaseFile file, Account account, Action action, String role) {
        Procedure.Role meant = stage.procedure().getRole(role);
        if (meant.party()) {
            return file.parties()
                    .getOrDefault(role, Set.of())
                    .contains(account.id().toString());
        }
        return meant.open()
                || account.roles().contains(role)
                        && (meant.takes().isEmpty()
                                || takes(stage, meant, account.id().toString(), "")
                                || meant.takes().contains(action.id()));
    }

    /** Plays an example of the procedure that comes to the state, as near to today as it does so by itself. */
    private static Optional<Staged> stage(Procedure procedure, String state) {
        for (Example example : procedure.examples()) {
            Players players = new Players(procedure);
            PlayedExample.Played played = new PlayedExample(served.platform().caseRoom(), procedure, example, players)
                    .play(state, TODAY, example.id() + state);
            Optional<String> id = played.id()
                    .filter(made -> served.platform()
                            .caseRoom()
                            .cases()
                            .find(made)
                            .flatMap(CaseFile::state)
                            .filter(state::equals)
                            .isPresent());
            if (id.isPresent()) {
                return Optional.of(new Staged(id.get(), procedure, players.people));
            }
        }
        return Optional.empty();
    }

    private static int accounts;

    private static Account account(String role) {
        String office = Roles.find(role).orElseThrow().levels().stream()
                .sorted()
                .findFirst()
                .flatMap(level -> LocalOffice.list().stream()
                        .filter(one -> one.level() == level
                                && (one.id().equals("CN")
                                        || one.above().filter("CN"::equals).isPresent()))
                        .findFirst())
                .map(LocalOffice::id)
                .orElse("");
        return RoleHolder.make(served.platform(), "matrix-" + accounts++, office, role);
    }

    /** One account for each role of a procedure, and one for everybody else the example names. */
    private static final class Players implements Cast {

        private final Procedure procedure;
        private final Map<String, Account> people = new LinkedHashMap<>();
        private static final Map<String, Account> NAMES = new LinkedHashMap<>();

        Players(Procedure procedure) {
            this.procedure = procedure;
        }

        private Account named(String by, String as) {
            Account account = NAMES.computeIfAbsent(
                    by, one -> CaseMatrixTest.account(procedure.getRole(as).party() ? "applicant" : as));
            people.putIfAbsent(as, account);
            return account;
        }

        @Override
        public Actor actor(String by, String as) {
            Account account = named(by, as);
            return new Actor(
                    account.id().toString(), by, Set.of(as), account.office().map(LocalOffice::id), Optional.empty());
        }

        @Override
        public String account(String named) {
            return NAMES.computeIfAbsent(named, one -> CaseMatrixTest.account("applicant"))
                    .id()
                    .toString();
        }

        @Override
        public String record(String named) {
            return named.replaceFirst("-", "-x" + accounts + "-");
        }
    }
}
