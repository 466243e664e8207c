package kaiwu.server.charts;

/**
 * A value in a chart and in the table beside it. Immutable.
 *
 * @param label what it is called
 * @param count how many records
 * @param open whether more may yet come to be known
 * @param query finds exactly these records
 * @param address of these records
 */
public record Datum(String label, long count, boolean open, String query, String address) {

    /** The year it stands for; 0 for another value. */
    int year() {
        return label.matches("\\d{1,4}") ? Integer.parseInt(label) : 0;
    }

    String told() {
        return label + ": " + String.format(java.util.Locale.ROOT, "%,d", count);
    }
}
