package sources.register_gazette;

import java.util.Arrays;
import java.util.Optional;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** Lines of the gazette of the platform's own registers, {@code kaiwu-gazette/1}: an act and one record it is about. Stateless. */
public final class GazetteReader implements JsonReader {

    private static final String FORM = "kaiwu-gazette/1";

    @Override
    public boolean recognises(Probe probe) {
        boolean json = probe.form() == Probe.Form.JSON || probe.form() == Probe.Form.JSON_LINES;
        return json && probe.keys().contains("gazette") && probe.opening().contains('"' + FORM + '"');
    }

    @Override
    public void read(Json line, Sink sink) {
        if (!line.text("gazette").equals(FORM)) {
            sink.problem(Problem.rejected("not-a-gazette-line", "gazette", "no line of " + FORM));
            return;
        }
        Optional<PartialDate> enteredOn = sink.date("enteredOn", line.text("enteredOn"));
        RecordDraft draft = new RecordDraft(line.text("kind"), line.text("office")).published("", enteredOn);
        find(NumberRole.values(), line, "role", sink).ifPresent(role -> draft.number(role, line.text("number")));
        for (Json event : line.all("events")) {
            find(EventCategory.values(), event, "category", sink)
                    .ifPresent(category -> draft.event(
                            category,
                            sink.date("events/on", event.text("on")),
                            event.text("code"),
                            event.text("zh") + " / " + event.text("en")));
        }
        for (Json party : line.all("parties")) {
            find(PartyRole.values(), party, "role", sink).ifPresent(known -> draft.party(known, party.text("name")));
        }
        line.texts("titles").forEach(title -> draft.title("zh", title));
        for (Json date : line.all("dates")) {
            find(DateRole.values(), date, "role", sink)
                    .ifPresent(role -> draft.date(role, sink.date("dates/on", date.text("on"))));
        }
        for (Json passage : line.all("passages")) {
            find(Section.values(), passage, "section", sink)
                    .ifPresent(section -> draft.passage(section, "zh", passage.text("text")));
        }
        line.all("classes").forEach(symbol -> draft.classified(symbol.text("scheme"), symbol.text("symbol"), false));
        Json facts = line.at("facts");
        facts.keys().forEach(field -> facts.texts(field).forEach(value -> draft.fact(field, value)));
        sink.record(draft);
    }

    /** The value of this name; a name that is none is told as lost. */
    private static <T extends Enum<T>> Optional<T> find(T[] all, Json told, String key, Sink sink) {
        String name = told.text(key);
        Optional<T> found =
                Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            sink.problem(Problem.valueLost("unknown-name", key, "no " + key + " is called '" + name + "'"));
        }
        return found;
    }
}
