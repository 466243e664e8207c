package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kaiwu.kernel.Outcome;
import kaiwu.server.Served;
import kaiwu.server.web.Access;
import kaiwu.server.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may call what: every route of the server has said so ({@link Access}), and every cell of routes x roles is called over
 * HTTP, each role with its second factor shown and without.
 */
class AccessMatrixTest {

    private static final String NOBODY_AT_ALL = "without an account";

    private static Served served;

    /** Who calls, and the token they bring. */
    private static final Map<Caller, Account> CALLERS = new LinkedHashMap<>();

    private record Caller(String role, boolean second) {}

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
        Accounts accounts = served.platform().people().accounts();
        for (Role role : Roles.list()) {
            Accounts.Made made =
                    accounts.open("holder-" + role.id(), role.name().en(), "风筝 string of 40 ells " + role.id(), "test");
            AccountId id = ((Accounts.Made.Done) made).account().id();
            LocalOffice.list().stream()
                    .filter(office -> role.levels().contains(office.level()))
                    .findFirst()
                    .ifPresent(office -> accounts.setOffice(id, office, "test"));
            assertThat(accounts.give(id, role, "test")).as(role.id()).isEqualTo(Outcome.allowed());
            Account account = accounts.find(id).orElseThrow();
            CALLERS.put(new Caller(role.id(), true), account);
            CALLERS.put(new Caller(role.id(), false), account);
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(served.server().routes()).hasSizeGreaterThan(30);
        assertThat(served.server().routes().stream()
                        .filter(route -> route.access().isEmpty())
                        .map(route -> route.method() + " " + route.pattern() + " (" + route.handler() + ")"))
                .as(
                        "routes without @Access; put @Access(Access.EVERYONE), @Access(Access.SIGNED_IN) or"
                                + " @Access({\"examiner\", …}) on the handler method or its class (CONTRIBUTING.md, Who may call)")
                .isEmpty();
    }

    @Test
    void everyRoleThatIsNamedExists() {
        TreeSet<String> named = new TreeSet<>();
        served.server().routes().forEach(route -> named.addAll(route.allowed()));
        named.removeAll(List.of(Access.EVERYONE, Access.SIGNED_IN));
        assertThat(named)
                .allSatisfy(role -> assertThat(Roles.find(role)).as(role).isPresent());
    }

    @Test
    void everyRouteThatIsNotForEveryoneAnswersEachRoleAsItsRowSays() {
        call(served.server().routes().stream()
                .filter(route -> !isOpenToEveryone(route))
                .toList());
    }

    @Test
    @Tag("slow")
    void everyRouteAnswersEachRoleAsItsRowSays() {
        call(served.server().routes());
    }

    @Test
    void whatIsForEveryoneNeedsNoAccount() {
        List<String> wrong = new ArrayList<>();
        try (Visitor visitor = new Visitor(served.address(""))) {
            for (Route route : served.server().routes()) {
                check(route, NOBODY_AT_ALL, isOpenToEveryone(route), call(visitor, route), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void call(List<Route> routes) {
        List<String> wrong = new ArrayList<>();
        try (Visitor visitor = new Visitor(served.address(""))) {
            for (Map.Entry<Caller, Account> caller : CALLERS.entrySet()) {
                visitor.bring(token(caller));
                for (Route route : routes) {
                    boolean may = mayCall(route, caller.getKey());
                    check(route, caller.getKey().toString(), may, call(visitor, route), wrong);
                    if (route.pattern().equals("/sign-out")) {
                        visitor.bring(token(caller));
                    }
                }
            }
        }
        int cells = routes.size() * CALLERS.size();
        assertThat(wrong).as("of %d cells", cells).isEmpty();
        System.out.println("AccessMatrix: " + cells + " cells called over HTTP");
    }

    private static String token(Map.Entry<Caller, Account> caller) {
        return served.platform()
                .people()
                .sessions()
                .start(caller.getValue(), false, caller.getKey().second(), "test", "test");
    }

    private static boolean isOpenToEveryone(Route route) {
        return route.allowed().contains(Access.EVERYONE);
    }

    private static boolean mayCall(Route route, Caller caller) {
        boolean usable =
                caller.second() || !Roles.find(caller.role()).orElseThrow().secondFactor();
        return isOpenToEveryone(route)
                || route.allowed().contains(Access.SIGNED_IN)
                || usable && route.allowed().contains(caller.role());
    }

    private static void check(
            Route route, String caller, boolean allowed, HttpResponse<String> answer, List<String> wrong) {
        if (allowed == isRefused(answer) || answer.statusCode() >= 500) {
            wrong.add("%s %s as %s: %d, but should be %s"
                    .formatted(
                            route.method(),
                            route.pattern(),
                            caller,
                            answer.statusCode(),
                            allowed ? "allowed" : "refused"));
        }
    }

    /** Whether an answer turns the caller away for want of a right. */
    private static boolean isRefused(HttpResponse<String> answer) {
        String leads = Visitor.leads(answer).orElse("");
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || answer.statusCode() == 303 && (leads.startsWith("/sign-in") || leads.endsWith("?factor"));
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) {
        String path =
                route.pattern().replaceAll("/\\*\\*$|\\{\\*[a-z]+}$", "/x").replaceAll("\\{[^}]+}", "1");
        return switch (route.method()) {
            case "GET" -> visitor.get(path);
            case "POST" -> visitor.post(path);
            default -> visitor.send(route.method(), path);
        };
    }
}
