package shelf;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Indicator;
import kaiwu.spi.PublishedValue;

/** The indicators of the catalogue: every folder {@code indicators/<id>} with its {@code indicator.yml}. */
public final class Indicators {

    private Indicators() {}

    /**
     * Reads all of them, sorted by id.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and key, when a folder is not whole
     */
    public static List<Indicator> load() {
        return Place.read(Indicators::load);
    }

    static List<Indicator> load(Path root) {
        List<Indicator> indicators = new ArrayList<>();
        for (Path folder : Place.folders(root, "indicators", "indicator.yml")) {
            String id = Place.idOf(folder);
            String file = "indicators/" + id + "/indicator.yml";
            Definition definition = Binder.read(folder.resolve("indicator.yml"), file, Definition.class);
            indicators.add(check(file, definition.as(id)));
        }
        return List.copyOf(indicators);
    }

    private static Indicator check(String file, Indicator indicator) {
        if (indicator.lines().isEmpty()) {
            throw fault(file, "lines", "needs at least one line of values");
        }
        Set<String> lines = new HashSet<>();
        for (Indicator.Line line : indicator.lines()) {
            if (!lines.add(line.id())) {
                throw fault(file, "lines", "names '" + line.id() + "' twice");
            }
            int before = 0;
            for (PublishedValue value : line.values()) {
                if (value.year() <= before) {
                    throw fault(file, "lines." + line.id(), "needs each year once, in order; found " + value.year());
                }
                before = value.year();
            }
        }
        for (Indicator.Goal goal : indicator.goals()) {
            int before = goal.from().year();
            for (Indicator.Aim target : goal.targets()) {
                if (target.year() <= before) {
                    throw fault(file, "goals." + goal.plan(), "needs targets in order after " + before);
                }
                before = target.year();
            }
        }
        indicator.ratio().ifPresent(ratio -> {
            for (String line : List.of(ratio.numerator(), ratio.denominator())) {
                if (!lines.contains(line)) {
                    throw fault(file, "ratio", "names '" + line + "', which is no line of this indicator");
                }
            }
        });
        return indicator;
    }

    private static KaiwuException fault(String file, String key, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, file + ": " + key + ": " + what);
    }

    /** What {@code indicator.yml} holds: the indicator without its id, which is the folder's name. */
    private record Definition(
            Bilingual name,
            Bilingual definition,
            Bilingual unit,
            Indicator.Measure measure,
            Indicator.Direction better,
            Bilingual scope,
            Bilingual responsible,
            List<Indicator.Goal> goals,
            List<LineOf> lines,
            Optional<Indicator.Ratio> ratio,
            List<Indicator.Version> versions,
            List<Bilingual> notes) {

        Indicator as(String id) {
            return new Indicator(
                    id,
                    name,
                    definition,
                    unit,
                    measure,
                    better,
                    scope,
                    responsible,
                    goals,
                    lines.stream().map(line -> line.as(unit)).toList(),
                    ratio,
                    versions,
                    notes);
        }
    }

    /** A line as written: its unit may be left out where it is the indicator's. */
    private record LineOf(
            String id,
            Bilingual name,
            Optional<Bilingual> unit,
            BigDecimal scale,
            List<Indicator.SeriesBreak> breaks,
            List<PublishedValue> values) {

        Indicator.Line as(Bilingual indicatorUnit) {
            return new Indicator.Line(id, name, unit.orElse(indicatorUnit), scale, breaks, values);
        }
    }
}
