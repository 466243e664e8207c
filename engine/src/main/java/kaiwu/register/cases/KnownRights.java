package kaiwu.register.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Rights;

/** What the records say of rights, and which cases the register has about them. */
record KnownRights(Cases.Facts facts, Function<String, List<Rights.OtherCase>> busy) implements Rights {

    @Override
    public Optional<RightFacts> find(String record) {
        return facts.find(record);
    }

    @Override
    public List<OtherCase> cases(String record) {
        return busy.apply(record);
    }
}
