package kaiwu.server.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.Actor;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.AccountId;
import kaiwu.server.accounts.Delegations;
import kaiwu.server.accounts.People;

/**
 * For whom somebody may act: themselves, and as an agent whoever gave them a power of attorney that holds today for the
 * procedure. An agent acts under their own name and stands for the principal, who is the party. Ground: Civil Code art. 162,
 * 165.
 */
public final class Mandates {

    /** The role of people who act for others. */
    public static final String AGENT = "agent";

    /** What a form says for whoever acts for themselves. */
    public static final String SELF = "self";

    /** Why an agent cannot act. */
    public static final Ground NO_POWER = new Ground(
            "case.no-power-of-attorney",
            "民法典第162条、第165条",
            new Bilingual(
                    "代理师须写明代谁办理，并持有其对本程序现行有效的委托。",
                    "An agent names for whom they act, and has that person's power of attorney in force for this procedure."),
            new Bilingual(
                    "请委托人登录后在“我的账户—委托代理”中委托您，再选择其名称提交。",
                    "Have your client sign in and give you a power under My account, Agents; then choose their name."));

    private final People people;

    public Mandates(People people) {
        this.people = people;
    }

    /** Whether this actor is asked for whom they act. */
    public static boolean isAsked(Actor actor) {
        return actor.is(AGENT);
    }

    /** Who gave a power that holds today for a procedure: names by account id. */
    public Map<String, String> principals(Actor actor, String procedure) {
        Map<String, String> principals = new LinkedHashMap<>();
        for (Account principal : of(actor, power -> covers(power, procedure))) {
            principals.put(principal.id().toString(), principal.name());
        }
        return principals;
    }

    /**
     * The actor as they stand for whom a form names; empty when they may not.
     *
     * @param named {@link #SELF}, the id of an account, or blank, which is enough for whoever is no agent
     */
    public Optional<Actor> standing(Actor actor, String procedure, String named) {
        if (!isAsked(actor) || named.equals(SELF)) {
            return named.isBlank() || named.equals(SELF) ? Optional.of(actor) : Optional.empty();
        }
        return of(actor, power -> covers(power, procedure)).stream()
                .filter(principal -> principal.id().toString().equals(named))
                .findFirst()
                .map(principal -> standingFor(actor, principal));
    }

    /** Every way in which somebody may come to cases of a procedure: as themselves first, then for each principal. */
    public List<Actor> bearings(Actor actor, String procedure) {
        List<Actor> bearings = new ArrayList<>(List.of(actor));
        of(actor, power -> covers(power, procedure)).forEach(one -> bearings.add(standingFor(actor, one)));
        return bearings;
    }

    private static boolean covers(Delegations.Power power, String procedure) {
        return power.scope().equals(Delegations.EVERYTHING) || power.scope().equals(procedure);
    }

    private List<Account> of(Actor actor, Predicate<Delegations.Power> wanted) {
        if (!isAsked(actor)) {
            return List.of();
        }
        Delegations delegations = people.delegations();
        return AccountId.find(actor.id()).stream()
                .flatMap(agent -> delegations.received(agent).stream())
                .filter(power -> power.isInForce(delegations.today()) && wanted.test(power))
                .map(Delegations.Power::principal)
                .distinct()
                .flatMap(id -> people.accounts().find(id).stream())
                .filter(principal -> !principal.closed())
                .toList();
    }

    private static Actor standingFor(Actor agent, Account principal) {
        String party = principal
                .organisation()
                .map(Object::toString)
                .orElse(principal.id().toString());
        return new Actor(agent.id(), agent.name(), agent.roles(), agent.office(), Optional.of(party));
    }
}
