package kaiwu.kernel.law;

import java.util.List;

/** What is to be paid, line by line. Immutable. */
public record FeeQuote(List<Line> lines) {

    /**
     * One line.
     *
     * @param fee the line of the schedule it follows
     * @param amount what it adds, negative for a reduction
     */
    public record Line(DatedFee fee, Money amount) {}

    public FeeQuote {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
