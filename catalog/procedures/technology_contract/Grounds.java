package procedures.technology_contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Quantity;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;

/** The grounds against the registration of a technology contract that the form tells. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final Quantity KINDS_WITH_LICENCE = Quantity.of(5);

    /** Who sells in each kind of contract. */
    private static final Map<String, String> SELLERS = Map.of(
            "development", "developer",
            "transfer", "transferor",
            "licence", "licensor",
            "consulting", "consultant",
            "service", "service-provider");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.of(
                "no-licence-kind-yet", Grounds::aLicenceIsAKindOfItsOwnUnderTheCivilCodeAlone,
                "technical-over-total", view -> above(view, "technicalAmount", "amount"),
                "income-over-technical", view -> above(view, "technicalIncome", "technicalAmount"),
                "costs-not-shown", Grounds::whatIsTakenOffIsListed,
                "runs-backwards", Grounds::theContractMustNotEndBeforeItBegins,
                "wrong-party", Grounds::theSellerApplies);
    }

    private static Applies aLicenceIsAKindOfItsOwnUnderTheCivilCodeAlone(CaseView view) {
        boolean five = view.findRule("techcontract.kinds")
                .map(DatedRule::number)
                .filter(kinds -> kinds.compareTo(KINDS_WITH_LICENCE) >= 0)
                .isPresent();
        return Applies.when(view.values().text("kind").equals("licence") && !five);
    }

    private static Applies above(CaseView view, String part, String whole) {
        Optional<Long> limit = view.values().findNumber(whole);
        return Applies.when(limit.isPresent()
                && view.values()
                        .findNumber(part)
                        .filter(fen -> fen > limit.get())
                        .isPresent());
    }

    private static Applies whatIsTakenOffIsListed(CaseView view) {
        boolean less = !Objects.equals(
                view.values().findNumber("technicalAmount"), view.values().findNumber("amount"));
        return Applies.when(less && !view.papers().contains("costSheet"));
    }

    private static Applies theContractMustNotEndBeforeItBegins(CaseView view) {
        Optional<LocalDate> from = view.values().findDate("validFrom");
        return Applies.when(from.isPresent()
                && view.values()
                        .findDate("validTo")
                        .filter(to -> to.isBefore(from.get()))
                        .isPresent());
    }

    private static Applies theSellerApplies(CaseView view) {
        return Applies.when(!Objects.equals(
                SELLERS.get(view.values().text("kind")), view.values().text("filedBy")));
    }
}
