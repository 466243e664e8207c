package kaiwu.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Indicator;

/** The indicators that the catalogue brings, each with its sheet. Immutable; used by many threads. */
public final class Indicators {

    private final Map<String, IndicatorSheet> sheets = new LinkedHashMap<>();

    public Indicators(List<Indicator> indicators) {
        indicators.forEach(indicator -> sheets.put(indicator.id(), IndicatorSheet.of(indicator)));
    }

    /** All sheets in the order of the catalogue. */
    public List<IndicatorSheet> list() {
        return List.copyOf(sheets.values());
    }

    public Optional<IndicatorSheet> find(String id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** Fails with {@link ErrorCode#NOT_FOUND} when there is no such indicator. */
    public IndicatorSheet get(String id) {
        return find(id).orElseThrow(() -> new KaiwuException(
                ErrorCode.NOT_FOUND,
                new Bilingual(
                        "没有指标“" + id + "”；现有 " + String.join("、", sheets.keySet()),
                        "no indicator '" + id + "'; there are " + String.join(", ", sheets.keySet()))));
    }
}
