package kaiwu.kernel.law;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/** Rules and fees of a law about kites, which does not exist. */
final class KiteLaw {

    private static final Bilingual WORDS = new Bilingual("风筝", "kites");

    private KiteLaw() {}

    /** A rule as {@code value unit from to}. */
    static DatedRule rule(String code, String value, String unit, AnchorEvent anchor, String from, String to) {
        return new DatedRule(
                code,
                RuleValue.parse(value, unit),
                Ending.NEXT_WORKING_DAY,
                "Kite Law art. 1",
                anchor,
                Validity.parse(from, to),
                "",
                Certainty.VERIFIED,
                WORDS,
                Optional.empty());
    }

    static DatedFee fee(String code, int from, int to, String yuan) {
        return line(code, DatedFee.Kind.FEE, from, to, Money.parse(yuan), "");
    }

    static DatedFee surcharge(String code, int month, String percent, String of) {
        return line(code, DatedFee.Kind.SURCHARGE, month, month, Percent.parse(percent), of);
    }

    static DatedFee reduction(String code, int from, int to, String percent, String of) {
        return line(code, DatedFee.Kind.REDUCTION, from, to, Percent.parse(percent), of);
    }

    private static DatedFee line(String code, DatedFee.Kind kind, int from, int to, RuleValue amount, String of) {
        return new DatedFee(
                code,
                kind,
                from,
                to,
                amount,
                of.isEmpty() ? List.of() : List.of(of),
                "Kite Fees no. 1",
                AnchorEvent.ACT,
                Validity.ALWAYS,
                "",
                Certainty.VERIFIED,
                WORDS,
                Optional.empty());
    }
}
