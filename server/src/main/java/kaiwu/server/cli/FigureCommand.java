package kaiwu.server.cli;

import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.api.FigureApi;
import kaiwu.statistics.IndicatorSheet;
import kaiwu.statistics.Indicators;

/** Shows the published series of one indicator; needs the catalogue alone. */
final class FigureCommand implements Command {

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("显示一个指标的公布值", "show the published values of an indicator");
    }

    @Override
    public String operands() {
        return "ID";
    }

    @Override
    public List<Option> options() {
        return List.of(Output.FORMAT);
    }

    @Override
    public int run(Call call, Console console) {
        String id = call.operand(new Bilingual("指标编号（例如 K01）", "indicator id, for example K01"));
        IndicatorSheet sheet = new Indicators(shelf.Indicators.load())
                .find(id)
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.NOT_FOUND,
                        new Bilingual(
                                "没有指标 " + id + "；编号为 K01 至 K12",
                                "there is no indicator " + id + "; ids are K01 to K12")));
        List<List<String>> rows = sheet.series().stream()
                .flatMap(series -> series.figures().stream()
                        .map(figure -> List.of(
                                series.id(),
                                String.valueOf(figure.year()),
                                figure.value().toPlainString(),
                                console.of(series.unit()),
                                figure.told().mark().toString(),
                                String.join("; ", figure.told().sources()))))
                .toList();
        Output.write(
                call.format(),
                new TextTable(List.of("series", "year", "value", "unit", "mark", "sources"), rows),
                FigureApi.answer(sheet),
                console);
        return 0;
    }
}
