package kaiwu.register.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Outcome;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.Actor;
import kaiwu.register.Companion;
import kaiwu.spi.procedure.Rights;

/**
 * One command at the gate, in the transaction in which it is recorded: judged by the case as it then stands, and what is derived
 * kept with it. Used once.
 */
final class Judged implements Companion {

    private final CaseFolding folding;
    private final Cases.Facts facts;
    private final Offices offices;
    private final Actor actor;
    private final Command command;
    private final Instant moment;
    private CaseFile before;

    Judged(CaseFolding folding, Cases.Facts facts, Offices offices, Actor actor, Command command, Instant moment) {
        this.folding = folding;
        this.facts = facts;
        this.offices = offices;
        this.actor = actor;
        this.command = command;
        this.moment = moment;
        this.before = folding.file(List.of());
    }

    @Override
    public Outcome judge(Connection db, List<Act> history, ActDraft wish) {
        before = folding.file(history);
        return switch (new Gate(before, new KnownRights(facts, record -> cases(db, record)), offices)
                .judge(actor, command, moment)) {
            case Gate.Pass.Open open -> Outcome.allowed();
            case Gate.Pass.Shut shut -> Outcome.refused(shut.ground());
        };
    }

    @Override
    public void follow(Connection db, List<Act> history) throws SQLException {
        Derived.keep(db, before, folding.file(history));
    }

    private static List<Rights.OtherCase> cases(Connection db, String record) {
        try {
            return Derived.casesOn(db, record);
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the cases about " + record + " cannot be read", wrong);
        }
    }
}
