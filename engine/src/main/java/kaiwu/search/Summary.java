package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/** The part of a record that a list of hits shows; see {@link Hit#shown}. */
final class Summary {

    private static final int LONGEST_TEXT = 1_500;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST = 50;

    private Summary() {}

    static RecordVersion of(RecordVersion v) {
        return new RecordVersion(
                v.id(),
                v.source(),
                v.kindCode(),
                v.publishedOn(),
                v.numbers(),
                v.dates(),
                first(v.titles()),
                passages(v.passages()),
                first(v.parties()),
                first(v.classes()),
                first(v.priorities()),
                List.of(),
                List.of(),
                first(v.relations()),
                List.of(),
                facts(v.facts()));
    }

    private static <T> List<T> first(List<T> values) {
        return values.size() <= MOST ? values : values.subList(0, MOST);
    }

    private static List<Passage> passages(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>();
        for (Passage p : passages) {
            if (p.section() == Section.ABSTRACT || p.section() == Section.SUMMARY || p.section() == Section.GOODS) {
                kept.add(new Passage(p.section(), p.lang(), cut(p.text(), LONGEST_TEXT)));
            }
        }
        return first(kept);
    }

    private static Map<String, List<String>> facts(Map<String, List<String>> facts) {
        Map<String, List<String>> kept = new TreeMap<>();
        facts.forEach((field, values) -> kept.put(
                field, first(values).stream().map(v -> cut(v, LONGEST_VALUE)).toList()));
        return kept;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
