package shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.RuleValue;
import kaiwu.kernel.law.Validity;

/**
 * Understands {@code fees.tsv} of a topic of law or of a procedure, one line of a schedule a line under the heading {@link
 * #COLUMNS}; codes are as in {@link RuleRows}. {@code steps} is {@code 4-6}, {@code 31-} for all from there, {@code 2} for one, or blank where there is no ladder; {@code
 * applies_to} is a list parted by {@code ;}.
 */
final class FeeRows {

    static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "steps",
            "amount",
            "unit",
            "applies_to",
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

    private FeeRows() {}

    /** @param topic whose fees they are; empty for a procedure's */
    static List<DatedFee> read(Path path, String file, Optional<String> topic) {
        return TabTable.read(path, file, COLUMNS).stream()
                .map(row -> fee(row, topic))
                .toList();
    }

    private static DatedFee fee(TabTable.Row row, Optional<String> topic) {
        String appliesTo = row.get("applies_to");
        String[] steps = row.get("steps").split("-", -1);
        int from = steps[0].isEmpty() ? 1 : row.read("steps", text -> Integer.parseInt(steps[0]));
        return new DatedFee(
                LawWords.code(row, topic),
                row.read("kind", word -> LawWords.word(DatedFee.Kind.class, word)),
                from,
                row.read("steps", text -> last(steps, from)),
                row.read("amount", text -> RuleValue.parse(text, row.must("unit"))),
                appliesTo.isBlank() ? List.of() : List.of(appliesTo.split(";", -1)),
                row.must("ground"),
                row.read("anchor", word -> LawWords.word(AnchorEvent.class, word)),
                row.read("from", day -> Validity.parse(day, row.get("to"))),
                row.get("transition"),
                row.read("mark", Certainty::parse),
                row.both("zh", "en"),
                row.findBoth("note_zh", "note_en"));
    }

    private static int last(String[] steps, int from) {
        if (steps.length == 1) {
            return steps[0].isEmpty() ? Integer.MAX_VALUE : from;
        }
        return steps[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(steps[1]);
    }
}
