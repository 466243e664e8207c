package kaiwu.register.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Outcome;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.Actor;
import kaiwu.register.Companion;

/** An act of the desk in the transaction in which it is recorded, as {@link Judged} is for those of the procedure. Used once. */
final class DeskJudged implements Companion {

    private final CaseFolding folding;
    private final Offices offices;
    private final Actor actor;
    private final DeskAct.Wish wish;
    private CaseFile before;

    DeskJudged(CaseFolding folding, Offices offices, Actor actor, DeskAct.Wish wish) {
        this.folding = folding;
        this.offices = offices;
        this.actor = actor;
        this.wish = wish;
        this.before = folding.file(List.of());
    }

    @Override
    public Outcome judge(Connection db, List<Act> history, ActDraft asked) {
        before = folding.file(history);
        return new DeskGate(before, offices)
                .bar(actor, wish)
                .map(Outcome::refused)
                .orElseGet(Outcome::allowed);
    }

    @Override
    public void follow(Connection db, List<Act> history) throws SQLException {
        Optional<CaseFile> after =
                Optional.of(folding.file(history)).filter(file -> file.state().isPresent());
        if (after.isPresent()) {
            Derived.keep(db, before, after.get());
        }
    }
}
