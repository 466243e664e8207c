package kaiwu.server.cli;

import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.server.Platform;
import kaiwu.server.api.RecordAnswer;
import kaiwu.server.api.RecordApi;
import kaiwu.server.pages.Labels;
import kaiwu.server.words.OfficeNumber;
import kaiwu.spi.record.RecordVersion;

/** Shows one record. */
final class RecordCommand implements PlatformCommand {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual("显示一条记录", "show one record");
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
    public int run(Platform platform, Call call, Console console) {
        platform.catchUp();
        RightRecord record = RecordApi.get(platform, call.operand(new Bilingual("记录编号", "record id")));
        Labels labels = new Labels(platform.catalogue(), console.lang());
        Output.write(
                call.format(),
                new TextTable(List.of("field", "value"), rows(record, labels)),
                RecordAnswer.record(record),
                console);
        return 0;
    }

    private static List<List<String>> rows(RightRecord record, Labels labels) {
        RecordVersion shown = record.shown();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", record.id().toString()));
        rows.add(List.of("kind", labels.kind(record.id().kind())));
        shown.titles().forEach(title -> rows.add(List.of("title", title.text())));
        rows.add(List.of(
                "status", labels.standing(record.id().kind(), record.status()).toString()));
        shown.dates()
                .forEach(date -> rows.add(List.of(
                        date.role().name().toLowerCase(java.util.Locale.ROOT),
                        date.date().toString())));
        shown.numbers()
                .forEach(number -> rows.add(
                        List.of("number", OfficeNumber.of(number.office(), number.number(), number.kindCode()))));
        shown.parties()
                .forEach(party ->
                        rows.add(List.of(party.role().name().toLowerCase(java.util.Locale.ROOT), party.name())));
        shown.classes().forEach(place -> rows.add(List.of(place.scheme(), place.symbol())));
        for (StoredVersion version : record.versions()) {
            rows.add(List.of("version", version.version().versionKey()));
        }
        return rows;
    }
}
