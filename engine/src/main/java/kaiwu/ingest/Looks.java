package kaiwu.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Probe;

/** What a file that no source knows looks like, in a few words a person can act on. */
final class Looks {

    private static final int LONGEST = 120;

    private static final Pattern TABLE = Pattern.compile("(?m)^CREATE TABLE [`\"]?(\\w+)");

    private Looks() {}

    static String like(Probe probe) {
        String form = probe.form().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String marks = switch (probe.form()) {
            case XML -> "with root <" + probe.root() + ">";
            case TABLE, WORKBOOK -> "with columns " + String.join(", ", probe.header());
            case JSON, JSON_LINES -> "with keys " + String.join(", ", probe.keys());
            case TEXT -> text(probe.opening());
            case EMPTY, BINARY -> "";
        };
        String all = (form + " " + marks).strip();
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 3) + "...";
    }

    private static String text(String opening) {
        Matcher table = TABLE.matcher(opening);
        return table.find()
                ? "with the table " + table.group(1) + " of a database, of which no source tells rights"
                : "that begins '" + opening.strip().lines().findFirst().orElse("") + "'";
    }
}
