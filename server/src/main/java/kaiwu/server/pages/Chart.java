package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import kaiwu.navigate.View;
import kaiwu.server.charts.Datum;
import kaiwu.server.charts.Drawing;

/**
 * One view of a set as the page shows it. Immutable.
 *
 * @param view what it shows
 * @param title what readers call it
 * @param drawing the picture; empty where there is nothing to draw
 * @param data the table, in the order of the picture
 * @param note how far the values tell of the whole set
 * @param address of the chart's files, without their ending; the query stands after it
 * @param parameters of that address
 */
public record Chart(
        View view,
        String title,
        Optional<Drawing> drawing,
        List<Datum> data,
        String note,
        String address,
        String parameters) {

    public String id() {
        return view.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Address of a file of the chart: {@code svg}, {@code png} or {@code csv}. */
    public String file(String ending) {
        return address + "." + ending + parameters;
    }

    public boolean hasOpen() {
        return data.stream().anyMatch(Datum::open);
    }
}
