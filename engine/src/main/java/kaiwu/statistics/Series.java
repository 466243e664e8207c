package kaiwu.statistics;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Indicator;

/**
 * A line of figures of one sort. Immutable.
 *
 * @param id name of the line within its indicator
 * @param name what readers see
 * @param unit unit of all its values
 * @param breaks where its meaning changes; figures on both sides of one are not to be compared
 * @param figures by year, the earliest first; a year without a value has none
 */
public record Series<F extends Figure>(
        String id, Bilingual name, Bilingual unit, List<Indicator.SeriesBreak> breaks, List<F> figures) {

    /** Fails with {@link ErrorCode#CALLED_WRONGLY} when figures of two sorts are put in one line. */
    public Series {
        if (figures.stream().map(Object::getClass).distinct().count() > 1) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    "line '" + id + "' mixes figures of different sorts; make one line of each");
        }
        breaks = List.copyOf(breaks);
        figures = List.copyOf(figures);
    }

    /** The line as it was published. */
    public static Series<Figure.Published> published(Indicator.Line line) {
        return new Series<>(
                line.id(),
                line.name(),
                line.unit(),
                line.breaks(),
                line.values().stream().map(Figure.Published::new).toList());
    }

    public Optional<F> find(int year) {
        return figures.stream().filter(figure -> figure.year() == year).findFirst();
    }

    /** The first break between the end of {@code earlier} and the end of {@code later}. */
    public Optional<Indicator.SeriesBreak> findBreak(int earlier, int later) {
        return breaks.stream()
                .filter(each -> each.fromYear() > earlier && each.fromYear() <= later)
                .findFirst();
    }
}
