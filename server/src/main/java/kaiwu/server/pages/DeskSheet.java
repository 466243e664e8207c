package kaiwu.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.DeskAct;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.AccountId;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.People;
import kaiwu.spi.procedure.Procedure;

/**
 * What the offices have to do with a case among themselves, as its page shows it to one reader. Immutable.
 *
 * @param office which office keeps it
 * @param holders who has it in hand, by the name of the role
 * @param said what was done, oldest first
 * @param assignable roles that the reader may assign
 * @param transfer offices to which the reader may transfer it; none when they may not
 * @param remark whether the reader may remark on it
 * @param sample whether the reader may sample it
 */
public record DeskSheet(
        Optional<LocalOffice> office,
        Map<Bilingual, String> holders,
        List<Said> said,
        List<Procedure.Role> assignable,
        List<LocalOffice> transfer,
        boolean remark,
        boolean sample) {

    /**
     * An act of the desk.
     *
     * @param on its day
     * @param what which act
     * @param by who did it
     * @param text the office or person it went to, or what was said
     * @param sound of a sampling, whether the case was found in order
     */
    public record Said(LocalDate on, Bilingual what, String by, String text, Optional<Boolean> sound) {}

    static DeskSheet of(Cases cases, CaseFile file, Actor actor, People people) {
        Map<Bilingual, String> holders = new LinkedHashMap<>();
        file.keeping()
                .holders()
                .forEach((role, account) ->
                        holders.put(file.procedure().getRole(role).name(), name(people, account)));
        List<Said> said = new ArrayList<>();
        for (Act act : cases.deskActs(file.id().orElseThrow())) {
            said.add(said(file, act, people));
        }
        boolean moves = may(cases, file, actor, DeskAct.Wish.transfer("-"));
        return new DeskSheet(
                file.office().flatMap(LocalOffice::find),
                holders,
                said,
                file.procedure().roles().values().stream()
                        .filter(role ->
                                role.appointed() && may(cases, file, actor, DeskAct.Wish.assign(role.id(), actor.id())))
                        .toList(),
                moves ? others(file, actor) : List.of(),
                may(cases, file, actor, DeskAct.Wish.remark("-")),
                may(cases, file, actor, DeskAct.Wish.sample(true, "-")));
    }

    private static boolean may(Cases cases, CaseFile file, Actor actor, DeskAct.Wish wish) {
        return cases.bar(file, actor, wish).isEmpty();
    }

    /** Offices of the same country, without the one that keeps the case. */
    private static List<LocalOffice> others(CaseFile file, Actor actor) {
        boolean simulated = actor.office().filter(own -> own.startsWith("ZZ")).isPresent();
        return LocalOffice.list().stream()
                .filter(office -> office.id().startsWith("ZZ") == simulated
                        && file.office().filter(office.id()::equals).isEmpty())
                .toList();
    }

    private static Said said(CaseFile file, Act act, People people) {
        DeskAct what = DeskAct.of(act).orElseThrow();
        Map<?, ?> form = act.formValues();
        String text = switch (what) {
            case TRANSFERRED ->
                LocalOffice.find(String.valueOf(form.get("office")))
                        .map(office ->
                                office.name().zh() + " / " + office.name().en())
                        .orElse("");
            case ASSIGNED -> name(people, String.valueOf(form.get("account")));
            case REMARKED, SAMPLED -> String.valueOf(form.get("text"));
        };
        return new Said(
                file.law().day(act.doneAt()),
                what.said(),
                name(people, act.actor()),
                text,
                what == DeskAct.SAMPLED ? Optional.of(Boolean.TRUE.equals(form.get("sound"))) : Optional.empty());
    }

    private static String name(People people, String account) {
        return AccountId.find(account)
                .flatMap(people.accounts()::find)
                .map(Account::name)
                .orElse(account);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return office.isEmpty() && said.isEmpty() && !mayAnything();
    }

    /** Whether the reader may do anything at this desk. */
    public boolean mayAnything() {
        return remark || sample || !assignable.isEmpty() || !transfer.isEmpty();
    }
}
