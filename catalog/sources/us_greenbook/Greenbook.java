package sources.us_greenbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One patent of the Green Book: groups ({@code INVT}, {@code UREF}, …) of labelled lines. A line is a label of three or four
 * characters, two or one blanks and the text; a line that begins with blanks continues the one before. Immutable.
 */
record Greenbook(List<Group> groups) {

    private static final Pattern LABELLED = Pattern.compile("([A-Z][A-Z0-9]{2,3})(?: +(.*))?");

    /** Lines under one heading. */
    record Group(String name, List<Line> lines) {

        /** Text of the first line with this label as it stands, or empty text. */
        String raw(String label) {
            return lines.stream()
                    .filter(line -> line.label().equals(label))
                    .map(Line::text)
                    .findFirst()
                    .orElse("");
        }

        String text(String label) {
            return raw(label).strip();
        }

        /** Texts of all lines with this label. */
        List<String> all(String label) {
            return lines.stream()
                    .filter(line -> line.label().equals(label))
                    .map(Line::text)
                    .toList();
        }
    }

    /** One labelled line with what continues it. */
    record Line(String label, String text) {}

    /** Reads a block of lines; what stands before the first group is in a group without name. */
    static Greenbook parse(String block) {
        List<Group> groups = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        groups.add(new Group("", lines));
        for (String line : (Iterable<String>) block.lines()::iterator) {
            Matcher labelled = LABELLED.matcher(line);
            if (!labelled.matches()) {
                continueLast(lines, line);
            } else if (labelled.group(2) == null && labelled.group(1).length() == 4) {
                lines = new ArrayList<>();
                groups.add(new Group(labelled.group(1), lines));
            } else {
                lines.add(new Line(labelled.group(1), afterLabel(line)));
            }
        }
        return new Greenbook(List.copyOf(groups));
    }

    /** Text begins in the sixth column, blanks there belong to it. */
    private static String afterLabel(String line) {
        return line.length() <= 5 ? "" : line.substring(5).stripTrailing();
    }

    private static void continueLast(List<Line> lines, String line) {
        if (!lines.isEmpty() && !line.isBlank()) {
            Line last = lines.removeLast();
            lines.add(new Line(last.label(), last.text() + " " + line.strip()));
        }
    }

    List<Group> all(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).toList();
    }

    Optional<Group> find(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
