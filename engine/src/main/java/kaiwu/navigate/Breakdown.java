package kaiwu.navigate;

import java.util.List;

/**
 * A set of records by the values of one field. Immutable.
 *
 * @param told how many of the records have any value of the field
 * @param bars most first; of a trend year by year, years without records too
 */
public record Breakdown(View view, long told, List<Bar> bars) {

    public Breakdown {
        bars = List.copyOf(bars);
    }
}
