package kaiwu.spi;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordVersion;

/**
 * Which id a number gives the right that bears it. Immutable.
 *
 * <p>The number its kind goes by first, as a rule the application's, is the id's as its office makes it uniform. A registration
 * number is so too where the office draws both from one series, as for most marks. Else the same digits could be the
 * application of another right: a registration number in one series with publications stands in as theirs do, {@code
 * p-10123456}, any other as {@code r-123456}.
 */
public record RightNames(Catalogue catalogue) {

    /** The id; empty where the number names no such right or its office could not have given it. */
    public Optional<RecordId> find(Kind kind, String office, NumberRole role, String number) {
        NumberForms forms = catalogue.numbersOf(office);
        return forms.normalise(kind.id(), role, number)
                .flatMap(uniform -> prefix(kind, role, forms, number)
                        .flatMap(prefix -> RecordId.find(kind.id() + "-" + office + "-" + prefix + uniform)));
    }

    private static Optional<String> prefix(Kind kind, NumberRole role, NumberForms forms, String number) {
        if (role == NumberRole.PUBLICATION) {
            return Optional.of("p-");
        }
        if (!kind.identifiedBy().contains(role)) {
            return Optional.empty();
        }
        NumberRole first = kind.identifiedBy().get(0);
        if (role == first || role != NumberRole.REGISTRATION) {
            return Optional.of("");
        }
        Set<NumberRole> series = forms.seriesOf(kind.id(), role, number);
        return Optional.of(series.contains(first) ? "" : series.contains(NumberRole.PUBLICATION) ? "p-" : "r-");
    }

    /** The ids under which a source that lacks the number of a version's id may know the same right. */
    public Set<RecordId> standIns(RecordVersion version) {
        Set<RecordId> names = new LinkedHashSet<>();
        catalogue.findKind(version.id().kind()).ifPresent(kind -> {
            for (NumberRef number : version.numbers()) {
                if (number.office().isEmpty()
                        || number.office().equals(version.id().office())) {
                    find(kind, version.id().office(), number.role(), number.number())
                            .filter(RecordId::isStandIn)
                            .ifPresent(names::add);
                }
            }
        });
        names.remove(version.id());
        return names;
    }
}
