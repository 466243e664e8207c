package shelf;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.RuleTable;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;

/**
 * The dated rules and fees of one procedure: those that it names of a law book, and those that stand in its own folder. A code
 * with a full stop is one of the law book, {@code patent.reply-first}; any other is in {@code rules.tsv} or {@code fees.tsv} of
 * the folder. {@code {field}} in a code stands for any choice, so {@code mediation.{origin}} takes every row that fits.
 */
final class ProcedureLaw {

    private final Folder folder;
    private final Optional<LawBook> book;
    private final Map<String, Field> fields;

    /**
     * @param book the one that the procedure is under; empty when it names none
     * @param fields of the procedure, by id
     */
    ProcedureLaw(Folder folder, Optional<LawBook> book, Map<String, Field> fields) {
        this.folder = folder;
        this.book = book;
        this.fields = fields;
    }

    /** The codes that come of a code with every choice of the fields that stand in it. */
    static Set<String> spelledOut(String code, Map<String, Field> fields) {
        Set<String> codes = Set.of(code);
        for (String name : Placeholders.in(code)) {
            Set<String> choices = Optional.ofNullable(fields.get(name))
                    .map(field -> field.choices().keySet())
                    .orElse(Set.of());
            codes = codes.stream()
                    .flatMap(open -> choices.stream().map(choice -> open.replace("{" + name + "}", choice)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return codes;
    }

    /** Its own rules, and those of the law book that its clocks and grounds name. */
    RuleTable rules(Map<String, CaseClock> clocks, Map<String, CaseGround> grounds) {
        List<DatedRule> rules = own("rules.tsv", (path, file) -> RuleRows.read(path, file, Optional.empty()));
        Stream<String> byClocks = clocks.values().stream()
                .flatMap(clock ->
                        Stream.of(Optional.of(clock.rule()), clock.service(), clock.atLeast(), clock.further()))
                .flatMap(Optional::stream);
        Stream<String> byGrounds = grounds.values().stream().flatMap(ground -> ground.rules().stream());
        Set<String> named = Stream.concat(byClocks, byGrounds)
                .flatMap(code -> spelledOut(code, fields).stream())
                .collect(Collectors.toSet());
        book.ifPresent(law -> law.rules().list().stream()
                .filter(rule -> named.contains(rule.code()))
                .forEach(rules::add));
        return made("rules.tsv", () -> new RuleTable(rules));
    }

    /** Its own fees, and those of the law book that it names, with the surcharges on them and the reductions of them. */
    FeeTable fees(Map<String, Procedure.Fee> fees) {
        List<DatedFee> lines = own("fees.tsv", (path, file) -> FeeRows.read(path, file, Optional.empty()));
        Set<String> named = fees.values().stream()
                .flatMap(fee -> spelledOut(fee.code(), this.fields).stream())
                .collect(Collectors.toSet());
        book.ifPresent(law -> law.fees().list().stream()
                .flatMap(line -> taken(line, named).stream())
                .forEach(lines::add));
        return made("fees.tsv", () -> new FeeTable(lines, RoundingMode.HALF_UP));
    }

    /** A line that is named, or that is for fees that are, then for those alone. */
    private static Optional<DatedFee> taken(DatedFee line, Set<String> named) {
        if (line.kind() == DatedFee.Kind.FEE) {
            return named.contains(line.code()) ? Optional.of(line) : Optional.empty();
        }
        List<String> codes = line.appliesTo().stream().filter(named::contains).toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(line.onlyFor(codes));
    }

    private <T> List<T> own(String table, BiFunction<Path, String, List<T>> reader) {
        Path path = folder.path().resolve(table);
        return new ArrayList<>(
                Files.isRegularFile(path) ? reader.apply(path, "procedures/" + folder.id() + "/" + table) : List.of());
    }

    private <T> T made(String table, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException wrong) {
            throw folder.fault("(" + table + ")", wrong.toString());
        }
    }
}
