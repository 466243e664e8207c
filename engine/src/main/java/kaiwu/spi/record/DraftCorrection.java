package kaiwu.spi.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kaiwu.kernel.LangText;
import kaiwu.kernel.PartialDate;

/** Puts a correction in the place of what the source says, in the lists of a draft. */
final class DraftCorrection {

    private final Correction correction;

    DraftCorrection(Correction correction) {
        this.correction = correction;
    }

    boolean isSaid(Object value) {
        return value.toString().equals(correction.said());
    }

    PartialDate date() {
        return PartialDate.find(correction.corrected()).orElseThrow();
    }

    boolean inNumbers(List<NumberRef> numbers) {
        return replace(
                numbers,
                n -> n.role().name().equals(correction.name()) && isSaid(n.number()),
                n -> new NumberRef(n.role(), n.office(), correction.corrected(), n.kindCode(), n.date()));
    }

    boolean inDates(List<DatedFact> dates) {
        return replace(
                dates,
                d -> d.role().name().equals(correction.name()) && isSaid(d.date()),
                d -> new DatedFact(d.role(), date()));
    }

    boolean inEvents(List<LifeEvent> events) {
        return replace(
                events,
                e -> e.category().name().equals(correction.name())
                        && e.date().filter(this::isSaid).isPresent(),
                e -> new LifeEvent(e.category(), PartialDate.find(correction.corrected()), e.code(), e.text()));
    }

    boolean inTitles(List<LangText> titles) {
        return replace(
                titles,
                t -> t.lang().equals(correction.name()) && isSaid(t.text()),
                t -> new LangText(t.lang(), correction.corrected()));
    }

    boolean inParties(List<Party> parties) {
        return replace(
                parties,
                p -> p.role().name().equals(correction.name()) && isSaid(p.name()),
                p -> new Party(p.role(), correction.corrected(), p.country(), p.address()));
    }

    boolean inClasses(List<ClassSymbol> classes) {
        return replace(
                classes,
                c -> c.scheme().equals(correction.name()) && isSaid(c.symbol()),
                c -> new ClassSymbol(c.scheme(), correction.corrected(), c.main()));
    }

    boolean inValues(List<String> values) {
        return replace(values, this::isSaid, value -> correction.corrected());
    }

    private static <T> boolean replace(List<T> values, Predicate<T> wrong, UnaryOperator<T> right) {
        boolean any = values.stream().anyMatch(wrong);
        values.replaceAll(value -> wrong.test(value) ? right.apply(value) : value);
        return any;
    }
}
