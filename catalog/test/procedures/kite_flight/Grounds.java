package procedures.kite_flight;

import java.util.Map;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;

/** The grounds against a flight that the form tells. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    @Override
    public Map<String, CaseRule> rules() {
        return Map.of(
                "tail-too-long", Grounds::theTailMustNotBeLongerThanThirtyMetres,
                "flown-already", Grounds::theFlightMustNotLieBeforeTheApplication);
    }

    private static Applies theTailMustNotBeLongerThanThirtyMetres(CaseView view) {
        return Applies.when(view.values().findNumber("tailMetres").orElse(0L) > 30);
    }

    private static Applies theFlightMustNotLieBeforeTheApplication(CaseView view) {
        return Applies.when(view.values().findDate("flyOn").orElse(view.day()).isBefore(view.day()));
    }
}
