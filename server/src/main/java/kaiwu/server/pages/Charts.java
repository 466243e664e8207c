package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.navigate.Analysis;
import kaiwu.navigate.Bar;
import kaiwu.navigate.Breakdown;
import kaiwu.navigate.View;
import kaiwu.search.CitedDocuments;
import kaiwu.search.Hit;
import kaiwu.search.Query;
import kaiwu.server.charts.BarChart;
import kaiwu.server.charts.CitationMap;
import kaiwu.server.charts.Datum;
import kaiwu.server.charts.Drawing;
import kaiwu.server.charts.WordMap;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.words.OfficeNumber;
import kaiwu.server.words.Provinces;

/** Makes charts of an analysis, in one reader's language. */
final class Charts {

    private final Analysis analysis;
    private final Asked asked;
    private final Labels labels;
    private final Frame frame;

    Charts(Analysis analysis, Asked asked, Labels labels, Frame frame) {
        this.analysis = analysis;
        this.asked = asked;
        this.labels = labels;
        this.frame = frame;
    }

    /** The chart of a view; empty when the set has nothing to show there. */
    Optional<Chart> of(View view) {
        return switch (view) {
            case TOGETHER -> together();
            case CITED -> analysis.cited().filter(cited -> cited.citing() > 0).map(this::cited);
            case WORDS -> words();
            default -> Optional.ofNullable(analysis.breakdowns().get(view)).flatMap(this::breakdown);
        };
    }

    private Optional<Chart> breakdown(Breakdown breakdown) {
        View view = breakdown.view();
        List<Datum> data = breakdown.bars().stream()
                .filter(bar ->
                        view != View.REGIONS || Provinces.find(bar.value()).isPresent())
                .sorted(view == View.REGIONS ? provinces() : Comparator.comparingInt(bar -> 0))
                .map(bar -> datum(label(view, bar), bar.count(), bar.open(), bar.query()))
                .toList();
        if (data.isEmpty() || view == View.KINDS && data.size() == 1) {
            return Optional.empty();
        }
        Drawing drawing = view.isTrend() ? BarChart.standing(data) : BarChart.lying(data);
        long told = view == View.REGIONS ? data.stream().mapToLong(Datum::count).sum() : breakdown.told();
        return Optional.of(chart(view, Optional.of(drawing), data, told(told)));
    }

    private String label(View view, Bar bar) {
        return view.field().map(field -> labels.facet(field, bar.value())).orElse(bar.value());
    }

    /** In the order of GB/T 2260. */
    private static Comparator<Bar> provinces() {
        List<String> order = Provinces.list().stream().map(Bilingual::zh).toList();
        return Comparator.comparingInt(bar -> order.indexOf(bar.value()));
    }

    private String told(long told) {
        long silent = analysis.total() - told;
        return silent <= 0
                ? frame.t("analyse.told.all", frame.exact(analysis.total()))
                : frame.t("analyse.told", frame.exact(told), frame.exact(analysis.total()), frame.exact(silent));
    }

    private Optional<Chart> together() {
        List<Datum> data = analysis.together().stream()
                .map(pair -> datum(
                        pair.one() + " + " + pair.other(),
                        pair.count(),
                        false,
                        Analysis.both(analysis.query(), pair.filter())))
                .toList();
        return data.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(
                        View.TOGETHER,
                        Optional.of(BarChart.lyingWithLongNames(data)),
                        data,
                        frame.t("analyse.together.note")));
    }

    private Chart cited(CitedDocuments cited) {
        Map<CitationMap.Document, List<CitationMap.Document>> map = new LinkedHashMap<>();
        List<Datum> data = new ArrayList<>();
        for (CitedDocuments.Cited each : cited.most()) {
            String title =
                    each.record().map(hit -> labels.title(hit.shown()).text()).orElse("");
            Datum datum = datum(
                    title.isEmpty() ? each.number() : each.number() + " " + title,
                    each.count(),
                    false,
                    Analysis.both(analysis.query(), each.filter()));
            data.add(datum);
            map.put(
                    new CitationMap.Document(
                            each.number(),
                            title,
                            each.record().map(this::address).orElse(datum.address())),
                    each.from().stream()
                            .map(hit -> new CitationMap.Document(
                                    OfficeNumber.of(hit.id().office(), labels.number(hit.shown()), ""),
                                    labels.title(hit.shown()).text(),
                                    address(hit)))
                            .toList());
        }
        return chart(
                View.CITED,
                Optional.of(CitationMap.of(map)),
                data,
                frame.t(
                        "analyse.cited.note",
                        frame.exact(cited.citing()),
                        frame.exact(analysis.total()),
                        frame.exact(cited.distinct())));
    }

    private String address(Hit hit) {
        return "/record/" + Address.segment(hit.id().toString());
    }

    private Optional<Chart> words() {
        List<Datum> data = analysis.words().stream()
                .map(word -> datum(word.word(), word.count(), false, Analysis.both(analysis.query(), word.filter())))
                .toList();
        return data.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(View.WORDS, Optional.of(WordMap.of(data)), data, frame.t("analyse.words.note")));
    }

    private Datum datum(String label, long count, boolean open, Query query) {
        String text = query.render();
        return new Datum(label, count, open, text, asked.as(text).address().toString());
    }

    private Chart chart(View view, Optional<Drawing> drawing, List<Datum> data, String note) {
        String name = view.name().toLowerCase(java.util.Locale.ROOT);
        String parameters = asked.analysis().toString();
        return new Chart(
                view,
                frame.t("analyse." + name),
                drawing,
                data,
                note,
                "/analyse/" + name,
                parameters.substring(parameters.indexOf('?')));
    }
}
