package shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a procedure's tables written under their former headings into those of {@link RuleRows} and {@link FeeRows}. */
final class FormerHeading {

    private static final String RULES =
            "code\tvalue\tunit\tending\tground\tanchor\tvalid_from\tvalid_to\ttransition\tmark\tzh\ten";
    private static final String FEES =
            "code\tkind\tfrom\tto\tvalue\tunit\tapplies_to\tground\tanchor\tvalid_from\tvalid_to\ttransition\tmark\tzh\ten";

    private FormerHeading() {}

    /** The lines as they are, unless they stand under a former heading. */
    static List<String> turn(List<String> lines) {
        if (lines.isEmpty()
                || (!lines.getFirst().equals(RULES) && !lines.getFirst().equals(FEES))) {
            return lines;
        }
        boolean rules = lines.getFirst().equals(RULES);
        List<String> turned = new ArrayList<>();
        turned.add(String.join("\t", rules ? RuleRows.COLUMNS : FeeRows.COLUMNS));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toArray(String[]::new);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            turned.add(rules ? rule(cells) : fee(cells));
        }
        return turned;
    }

    private static String rule(String[] was) {
        String ends = was[2].equals("period")
                ? was[3].replace("-working-day", "").replace("-day", "").replace("day-", "")
                : "-";
        return String.join(
                "\t",
                was[0],
                was[1],
                was[2],
                ends.isEmpty() ? "next" : ends,
                was[5],
                was[6],
                was[7],
                was[4],
                was[8],
                was[9],
                was[10],
                was[11],
                "",
                "");
    }

    private static String fee(String[] was) {
        String steps = was[2].isEmpty() && was[3].isEmpty() ? "" : (was[2].isEmpty() ? "1" : was[2]) + "-" + was[3];
        return String.join(
                "\t",
                was[0],
                was[1],
                steps,
                was[4],
                was[5],
                was[6].replace(' ', ';'),
                was[8],
                was[9],
                was[10],
                was[7],
                was[11],
                was[12],
                was[13],
                was[14],
                "",
                "");
    }
}
