package kaiwu.ingest;

import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Problem;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Finds the id of the right that a draft tells of: the first number of the draft's own office that its kind is identified by
 * and that its office could have given; failing that the publication number ({@link RightNames}). Immutable.
 */
record Identifier(RightNames names) {

    Identifier(Catalogue catalogue) {
        this(new RightNames(catalogue));
    }

    /** The id, or empty after telling {@code problems} why there is none. */
    Optional<RecordId> identify(Kind kind, RecordDraft draft, Consumer<Problem> problems) {
        if (!isSt3(draft.office())) {
            problems.accept(Problem.rejected(
                    "no-office", "office", "no ST.3 code: '" + draft.office() + "'; expected two letters"));
            return Optional.empty();
        }
        for (NumberRole role : kind.identifiedBy()) {
            Optional<RecordId> id = named(kind, draft, role, problems);
            if (id.isPresent()) {
                return id;
            }
        }
        Optional<RecordId> published = named(kind, draft, NumberRole.PUBLICATION, problems);
        if (published.isEmpty()) {
            problems.accept(Problem.rejected(
                    "no-number",
                    "numbers",
                    "none of the numbers " + draft.numbers() + " names a " + kind.id() + " of " + draft.office()
                            + "; expected one of " + kind.identifiedBy() + " or a publication number"));
        }
        return published;
    }

    private Optional<RecordId> named(Kind kind, RecordDraft draft, NumberRole role, Consumer<Problem> problems) {
        for (NumberRef number : draft.numbers()) {
            if (number.role() == role && isOwn(number, draft)) {
                Optional<RecordId> id = names.find(kind, draft.office(), role, number.number());
                if (id.isPresent()) {
                    return id;
                }
                problems.accept(Problem.remark(
                        "bad-number",
                        "numbers." + role,
                        "'" + number.number() + "' is no such number of " + draft.office()));
            }
        }
        return Optional.empty();
    }

    private static boolean isSt3(String office) {
        return office.length() == 2 && office.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isOwn(NumberRef number, RecordDraft draft) {
        return number.office().isEmpty() || number.office().equals(draft.office());
    }
}
