package shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Ending;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.RuleValue;
import kaiwu.kernel.law.Validity;

/**
 * Understands {@code rules.tsv} of a topic of law or of a procedure, one dated rule a line under the heading {@link #COLUMNS}.
 * {@code ends} is {@code next}, {@code same} or {@code before} for a period and {@code -} for anything else. Codes of a topic
 * begin with the topic's id and a full stop; codes of a procedure have no full stop.
 */
final class RuleRows {

    static final List<String> COLUMNS = List.of(
            "code",
            "value",
            "unit",
            "ends",
            "anchor",
            "from",
            "to",
            "ground",
            "transition",
            "mark",
            "zh",
            "en",
            "note_zh",
            "note_en");

    private RuleRows() {}

    /** @param topic whose rules they are; empty for a procedure's */
    static List<DatedRule> read(Path path, String file, Optional<String> topic) {
        return TabTable.read(path, file, COLUMNS).stream()
                .map(row -> rule(row, topic))
                .toList();
    }

    private static DatedRule rule(TabTable.Row row, Optional<String> topic) {
        RuleValue value = row.read("value", text -> RuleValue.parse(text, row.must("unit")));
        return new DatedRule(
                LawWords.code(row, topic),
                value,
                ending(row, value),
                row.must("ground"),
                row.read("anchor", word -> LawWords.word(AnchorEvent.class, word)),
                row.read("from", from -> Validity.parse(from, row.get("to"))),
                row.get("transition"),
                row.read("mark", Certainty::parse),
                row.both("zh", "en"),
                row.findBoth("note_zh", "note_en"));
    }

    private static Ending ending(TabTable.Row row, RuleValue value) {
        String ends = row.must("ends");
        if (value instanceof Period == ends.equals("-")) {
            throw row.fault("ends", "says how a period ends, and nothing but '-' for what is none");
        }
        return switch (ends) {
            case "next" -> Ending.NEXT_WORKING_DAY;
            case "same", "-" -> Ending.SAME_DAY;
            case "before" -> Ending.DAY_BEFORE;
            default -> throw row.fault("ends", "must be next, same, before or -, not '" + ends + "'");
        };
    }
}
