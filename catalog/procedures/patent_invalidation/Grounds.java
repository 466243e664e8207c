package procedures.patent_invalidation;

import java.util.Map;
import java.util.Optional;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;

/** The grounds against a request for invalidation that the records can tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    @Override
    public Map<String, CaseRule> rules() {
        return Map.of(
                "not-granted", Grounds::thePatentMustBeGranted,
                "kind-not-fitting", Grounds::theKindMustBeThatOfTheRecord);
    }

    private static Applies thePatentMustBeGranted(CaseView view) {
        Optional<RightFacts> right = view.rights().find(view.values().text("right"));
        if (right.isEmpty()) {
            return Applies.ASK;
        }
        return Applies.when(right.get().grantedOn().isEmpty());
    }

    private static Applies theKindMustBeThatOfTheRecord(CaseView view) {
        String right = view.values().text("right");
        boolean invention = view.values().text("kind").equals("invention");
        return Applies.when(
                invention
                        ? !right.startsWith("invention-")
                        : !right.startsWith("utilitymodel-") && !right.startsWith("design-"));
    }
}
