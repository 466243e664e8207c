package kaiwu.kernel.law;

/** What a rule gives: a period, an amount of money, a percentage, or a plain number. All are exact and written one way. */
public sealed interface RuleValue permits Period, Money, Percent, Quantity {

    /**
     * Reads a value.
     *
     * @param unit {@code period}, {@code yuan}, {@code percent} or {@code number}
     * @throws IllegalArgumentException when the unit is none of these or the text is no such value
     */
    static RuleValue parse(String text, String unit) {
        return switch (unit) {
            case "period" -> Period.parse(text);
            case "yuan" -> Money.parse(text);
            case "percent" -> Percent.parse(text);
            case "number" -> Quantity.parse(text);
            default -> throw new IllegalArgumentException("no unit of a rule (period, yuan, percent, number): " + unit);
        };
    }
}
