package kaiwu.register.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.Ground;
import kaiwu.kernel.KaiwuException;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.Appended;
import kaiwu.register.Rederivation;
import kaiwu.register.Register;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Values;

/**
 * The cases of a register: begins them, does in them what may be done, and tells how they stand. Thread-safe.
 *
 * <p>What may be done is judged and recorded in one transaction, after everything that had fallen due by itself is done. The
 * same command again, by the same actor under the same key, changes nothing and is answered alike. A case is called {@code
 * <procedure>-<year>-<number>}.
 */
public final class Cases {

    private static final Pattern ID = Pattern.compile("([a-z0-9-]+)-[0-9]{4}-[0-9]{6,}");
    private static final int MOST_EXPIRIES = 50;

    private final Register register;
    private final DataSource database;
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final CaseLaw law;
    private final Clock clock;
    private final Facts facts;
    private final Offices offices;

    /** What the records say of a right, besides the register's own cases. */
    public interface Facts {
        Optional<RightFacts> find(String record);
    }

    /**
     * @param register where acts are recorded
     * @param database the same register's, for what is derived
     * @param offices which office stands above which
     */
    public Cases(
            Register register,
            DataSource database,
            List<Procedure> procedures,
            CaseLaw law,
            Clock clock,
            Facts facts,
            Offices offices) {
        this.register = register;
        this.database = database;
        this.law = law;
        this.clock = clock;
        this.facts = facts;
        this.offices = offices;
        procedures.forEach(procedure -> this.procedures.put(procedure.id(), procedure));
    }

    /** What became of a command. */
    public sealed interface Result {

        /**
         * It is done.
         *
         * @param act the act that was recorded
         * @param again whether it had been done before, by the same command
         */
        record Done(Act act, boolean again) implements Result {}

        /** It is not, and why. */
        record Refused(Ground ground) implements Result {}
    }

    public List<Procedure> procedures() {
        return List.copyOf(procedures.values());
    }

    public CaseLaw law() {
        return law;
    }

    public LocalDate today() {
        return law.day(clock.instant());
    }

    /** Begins a case by an action of the procedure that begins one. */
    public Result begin(String procedure, Actor actor, Command command) {
        Procedure of = get(procedure);
        Optional<Act> before = register.find(actor.id(), command.key());
        Result result = record(of, before.map(Act::subject).orElseGet(() -> number(of)), actor, command);
        Optional<Act> meanwhile = result instanceof Result.Refused && before.isEmpty()
                ? register.find(actor.id(), command.key())
                : before;
        return result instanceof Result.Refused && before.isEmpty() && meanwhile.isPresent()
                ? record(of, meanwhile.get().subject(), actor, command)
                : result;
    }

    /** Does something in a case. */
    public Result act(String id, Actor actor, Command command) {
        Optional<Procedure> of = procedureOf(id);
        if (of.isEmpty() || !exists(id)) {
            return new Result.Refused(GateGrounds.UNKNOWN_CASE);
        }
        settle(id);
        return record(of.get(), id, actor, command);
    }

    /** Whether anything was ever done under this number. */
    public boolean exists(String id) {
        return !register.known(List.of(id)).isEmpty();
    }

    /** How a case stands now; empty when there is none. */
    public Optional<CaseFile> find(String id) {
        return find(id, Instant.MAX, Instant.MAX);
    }

    /** How a case stood at {@code on}, as far as was known at {@code known}; empty when there is none. */
    public Optional<CaseFile> find(String id, Instant on, Instant known) {
        return procedureOf(id)
                .map(procedure -> new CaseFolding(procedure, law)
                        .file(register.history(id).acts(), on, known))
                .filter(file -> file.state().isPresent());
    }

    /** The acts of a case by its procedure, in their order. */
    public List<Act> acts(String id) {
        return register.history(id).acts().stream()
                .filter(act -> DeskAct.of(act).isEmpty())
                .toList();
    }

    /** What offices did with a case among themselves, in its order. */
    public List<Act> deskActs(String id) {
        return register.history(id).acts().stream()
                .filter(act -> DeskAct.of(act).isPresent())
                .toList();
    }

    /** Why somebody may not do an act of the desk in a case; empty when they may. */
    public Optional<Ground> bar(CaseFile file, Actor actor, DeskAct.Wish wish) {
        return new DeskGate(file, offices).bar(actor, wish);
    }

    /**
     * Does an act of the desk in a case; who may stands in {@link DeskAct}.
     *
     * @param key the actor's own name for this command
     */
    public Result desk(String id, Actor actor, DeskAct.Wish wish, String key) {
        Optional<Procedure> of = procedureOf(id);
        if (of.isEmpty() || !exists(id)) {
            return new Result.Refused(GateGrounds.UNKNOWN_CASE);
        }
        DeskJudged judged = new DeskJudged(new CaseFolding(of.get(), law), offices, actor, wish);
        String as = new DeskGate(new CaseFolding(of.get(), law).file(acts(id)), offices)
                .role(actor)
                .orElse("none");
        return switch (register.append(wish.draft(id, actor, as, key), judged)) {
            case Appended.Recorded recorded -> new Result.Done(recorded.act(), recorded.again());
            case Appended.Refused refused -> new Result.Refused(refused.ground());
        };
    }

    /** The gate to a case as it stands, or to a procedure when it has not begun. */
    public Gate gate(CaseFile file) {
        return new Gate(file, new KnownRights(facts, record -> reading(db -> Derived.casesOn(db, record))), offices);
    }

    /** How far people reach into a case. */
    public Reach reach(CaseFile file) {
        return new Reach(file, offices);
    }

    /** Does what fell due by itself in a case: each once, however often this is called. */
    public List<Act> settle(String id) {
        Procedure procedure = procedureOf(id).orElseThrow();
        List<Act> done = new ArrayList<>();
        while (done.size() < MOST_EXPIRIES) {
            Optional<Expiry> over = Expiry.find(
                    new CaseFolding(procedure, law).file(register.history(id).acts()), today());
            if (over.isEmpty()) {
                return done;
            }
            switch (record(procedure, id, Gate.CLOCK, over.get().command())) {
                case Result.Done act -> done.add(act.act());
                case Result.Refused refused ->
                    throw new KaiwuException(
                            ErrorCode.INTERNAL,
                            "what falls due in %s cannot be done: %s"
                                    .formatted(id, refused.ground().text().en()));
            }
        }
        throw new KaiwuException(ErrorCode.INTERNAL, "case " + id + " falls due without end");
    }

    /** Cases in which something fell due by itself and was not done yet, the longest due first. */
    public List<String> expired(int most) {
        return reading(db -> Derived.expired(db, today(), most));
    }

    /** In which order cases are listed. */
    public enum Order {
        /** Those due first at the head. */
        DUE("c.due nulls last, n.began_on, n.case_id"),
        /** The oldest first. */
        AGE("n.began_on, n.case_id"),
        /** By procedure and state, in each those due first at the head. */
        LANE("n.procedure, n.state, c.due nulls last, n.case_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Open cases that somebody sees by an appointment ({@link Reach}), those due first at the head. */
    public List<CaseLine> open(Actor actor, int most) {
        return open(actor, Order.DUE, most);
    }

    /** Open cases that somebody sees by an appointment ({@link Reach}). */
    public List<CaseLine> open(Actor actor, Order order, int most) {
        return reached(actor, "not n.ended", order.sql, most);
    }

    /** Open cases that somebody took or was assigned. */
    public List<CaseLine> held(Actor actor, int most) {
        return reading(db -> Derived.list(
                db,
                "where not n.ended and exists (select 1 from register.case_holder h"
                        + " where h.case_id = n.case_id and h.account = ?) order by "
                        + Order.DUE.sql + " limit ?",
                actor.id(),
                most));
    }

    /**
     * Some of the cases that were closed in a month and that somebody sees by an appointment: drawn by lot, the same for
     * everybody who asks.
     */
    public List<CaseLine> drawn(Actor actor, YearMonth month, int most) {
        return reached(
                actor,
                "n.ended and n.changed_on between date '%s' and date '%s'"
                        .formatted(month.atDay(1), month.atEndOfMonth()),
                "md5(n.case_id)",
                most);
    }

    /** What the cases that somebody sees by an appointment came to, month by month, the latest first. */
    public List<Pendency> pendency(Actor actor, int months) {
        Reached reached = Reached.by(actor, procedures(), offices);
        return reached.isNothing()
                ? List.of()
                : reading(db -> Derived.pendency(db, reached.where(), today(), months, reached.values()));
    }

    private List<CaseLine> reached(Actor actor, String where, String order, int most) {
        Reached reached = Reached.by(actor, procedures(), offices);
        return reached.isNothing()
                ? List.of()
                : reading(db -> Derived.list(
                        db,
                        "where " + where + " and " + reached.where() + " order by " + order + " limit ?",
                        reached.values(most)));
    }

    /** Cases in which any of these accounts takes part, the last changed first. */
    public List<CaseLine> of(List<String> accounts, int most) {
        return reading(db -> Derived.list(db, """
                where exists (select 1 from register.case_party p where p.case_id = n.case_id and p.account = any (?))
                order by n.ended, c.due nulls last, n.changed_on desc limit ?
                """, db.createArrayOf("text", accounts.toArray()), most));
    }

    /** Makes everything derived anew where it has an older form than this program gives it; else does nothing. */
    public void level() {
        if (reading(Derived::form) != Derived.FORM) {
            rebuild();
        }
    }

    /** Makes everything derived anew from the acts; answers how many cases there are. */
    public int rebuild() {
        return register.rederive(new Rederivation() {
            @Override
            public void clear(Connection db) throws SQLException {
                Derived.clear(db);
            }

            @Override
            public boolean derive(Connection db, List<Act> acts) throws SQLException {
                Optional<Procedure> procedure = procedureOf(acts.getFirst().subject());
                if (procedure.isPresent()) {
                    CaseFile file = new CaseFolding(procedure.get(), law).file(acts);
                    Derived.keep(db, CaseFile.empty(procedure.get(), law), file);
                }
                return procedure.isPresent();
            }
        });
    }

    /** The procedure of this id. */
    public Procedure get(String procedure) {
        return find(procedure, procedures)
                .orElseThrow(() -> new KaiwuException(ErrorCode.NOT_FOUND, "no procedure is called " + procedure));
    }

    private static Optional<Procedure> find(String id, Map<String, Procedure> all) {
        return Optional.ofNullable(all.get(id));
    }

    /** The procedure that a case number names; empty when it names none of these. */
    public Optional<Procedure> procedureOf(String id) {
        Matcher form = ID.matcher(id);
        return form.matches() ? find(form.group(1).replace('-', '_'), procedures) : Optional.empty();
    }

    private String number(Procedure procedure) {
        int year = today().getYear();
        long number = reading(db -> Derived.number(db, procedure.id(), year));
        return "%s-%d-%06d".formatted(procedure.id().replace('_', '-'), year, number);
    }

    private Result record(Procedure procedure, String subject, Actor actor, Command command) {
        Instant now = clock.instant();
        Optional<Action> action = procedure.findAction(command.action());
        if (action.isEmpty() || command.doneAt().filter(now::isBefore).isPresent()) {
            return new Result.Refused(action.isEmpty() ? GateGrounds.UNKNOWN_ACTION : GateGrounds.FUTURE);
        }
        Instant moment = command.doneAt().orElse(now);
        Values values = Filling.read(procedure, action.get(), command.written(), Values.NONE, law.day(moment))
                .values();
        return switch (register.append(
                CaseAct.draft(procedure, action.get(), subject, actor, command, values),
                new Judged(new CaseFolding(procedure, law), facts, offices, actor, command, moment))) {
            case Appended.Recorded recorded -> new Result.Done(recorded.act(), recorded.again());
            case Appended.Refused refused -> new Result.Refused(refused.ground());
        };
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection db = database.getConnection()) {
            return reading.of(db);
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the cases cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    private interface Reading<T> {
        T of(Connection db) throws SQLException;
    }
}
