package shelf;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.Certainty;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.Ending;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.RuleTable;
import kaiwu.kernel.law.RuleValue;
import kaiwu.kernel.law.Validity;

/** Understands {@code rules.tsv} and {@code fees.tsv} of a procedure's folder; see {@link DatedRule} and {@link DatedFee}. */
final class RuleFile {

    private static final List<String> RULES = List.of(
            "code",
            "value",
            "unit",
            "ending",
            "ground",
            "anchor",
            "valid_from",
            "valid_to",
            "transition",
            "mark",
            "zh",
            "en");

    private static final List<String> FEES = List.of(
            "code",
            "kind",
            "from",
            "to",
            "value",
            "unit",
            "applies_to",
            "ground",
            "anchor",
            "valid_from",
            "valid_to",
            "transition",
            "mark",
            "zh",
            "en");

    private RuleFile() {}

    static RuleTable rules(Folder folder) {
        List<DatedRule> rules = new ArrayList<>();
        TabbedFile file = TabbedFile.read(folder.path().resolve("rules.tsv"), name(folder, "rules.tsv"), RULES);
        for (TabbedFile.Row row : file.rows()) {
            try {
                rules.add(new DatedRule(
                        row.get("code"),
                        RuleValue.parse(row.get("value"), row.get("unit")),
                        row.find("ending")
                                .map(word -> Ending.valueOf(constant(word)))
                                .orElse(Ending.NEXT_WORKING_DAY),
                        row.get("ground"),
                        AnchorEvent.valueOf(constant(row.get("anchor"))),
                        Validity.parse(row.get("valid_from"), row.get("valid_to")),
                        row.get("transition"),
                        Certainty.parse(row.get("mark")),
                        new Bilingual(row.get("zh"), row.get("en")),
                        Optional.empty()));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw row.fault(wrong.toString());
            }
        }
        try {
            return new RuleTable(rules);
        } catch (IllegalArgumentException wrong) {
            throw folder.fault("(rules.tsv)", wrong.toString());
        }
    }

    static FeeTable fees(Folder folder) {
        List<DatedFee> fees = new ArrayList<>();
        TabbedFile file = TabbedFile.read(folder.path().resolve("fees.tsv"), name(folder, "fees.tsv"), FEES);
        for (TabbedFile.Row row : file.rows()) {
            try {
                fees.add(new DatedFee(
                        row.get("code"),
                        DatedFee.Kind.valueOf(constant(row.get("kind"))),
                        row.find("from").map(Integer::parseInt).orElse(1),
                        row.find("to").map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                        RuleValue.parse(row.get("value"), row.get("unit")),
                        row.find("applies_to")
                                .map(codes -> Arrays.asList(codes.split(" ")))
                                .orElse(List.of()),
                        row.get("ground"),
                        AnchorEvent.valueOf(constant(row.get("anchor"))),
                        Validity.parse(row.get("valid_from"), row.get("valid_to")),
                        row.get("transition"),
                        Certainty.parse(row.get("mark")),
                        new Bilingual(row.get("zh"), row.get("en")),
                        Optional.empty()));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw row.fault(wrong.toString());
            }
        }
        try {
            return new FeeTable(fees, RoundingMode.HALF_UP);
        } catch (IllegalArgumentException wrong) {
            throw folder.fault("(fees.tsv)", wrong.toString());
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String name(Folder folder, String file) {
        return "procedures/" + folder.id() + "/" + file;
    }
}
