package sources.us_trademark_status;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.formats.JsonSlice;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.UsMarkEvents;
import sources.UsMarkOwners;

/** Answers of the USPTO's trademark status interface in JSON: one mark, or many found by their numbers. Stateless. */
public final class UsTrademarkStatus implements JsonReader {

    private static final String MANY = "transactionList";
    private static final String ONE = "trademarks";

    private final UsMarkEvents codes = UsMarkEvents.load();

    @Override
    public boolean recognises(Probe probe) {
        return (probe.keys().contains(ONE) || probe.keys().contains(MANY))
                && probe.opening().contains("\"gsList\"")
                && probe.opening().contains("\"serialNumber\"");
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<JsonSlice>> documents) throws IOException {
        JsonSlice.documents(input, probe, probe.keys().contains(MANY) ? MANY : ONE, documents);
    }

    @Override
    public void read(Json document, Sink sink) {
        List<Json> marks = document.at(ONE).exists() ? document.all(ONE) : List.of(document);
        for (Json mark : marks) {
            if (mark.text("status/serialNumber").isEmpty()) {
                sink.problem(Problem.rejected("no-number", "status", "the mark has no serial number"));
            } else {
                sink.record(draft(mark, sink));
            }
        }
        if (marks.isEmpty()) {
            sink.problem(Problem.rejected("no-mark", ONE, "the answer holds no mark"));
        }
    }

    private RecordDraft draft(Json mark, Sink sink) {
        Json status = mark.at("status");
        RecordDraft draft = new RecordDraft("trademark", "US");
        draft.published("", day("statusDate", status, sink));
        draft.number(NumberRole.APPLICATION, status.text("serialNumber"));
        draft.number(NumberRole.REGISTRATION, status.text("usRegistrationNumber"));
        draft.title("en", status.text("markElement"));
        draft.happened(DateRole.FILED, EventCategory.FILED, day("filingDate", status, sink));
        draft.happened(DateRole.GRANTED, EventCategory.GRANTED, day("usRegistrationDate", status, sink));
        draft.date(DateRole.ENDED, day("dateAbandoned", status, sink));
        goods(mark, draft);
        events(mark, draft, sink);
        owners(mark, draft);
        draft.party(PartyRole.AGENT, status.text("correspondence/attorneyName"));
        draft.party(PartyRole.EXAMINER, status.text("staff/examiner/name"));
        return draft.fact("officeStatus", status.text("status"))
                .fact(
                        "officeStatusDate",
                        day("statusDate", status, sink)
                                .map(PartialDate::toString)
                                .orElse(""))
                .fact("drawingCode", status.text("markDrawingCd"))
                .fact("markFeature", status.text("standardChar").equals("true") ? "standard characters" : "")
                .fact("translation", status.text("translation"));
    }

    private static Optional<PartialDate> day(String field, Json at, Sink sink) {
        String time = at.text(field);
        return sink.date(field, time.length() > 10 ? time.substring(0, 10) : time);
    }

    private static void goods(Json mark, RecordDraft draft) {
        for (Json goods : mark.all("gsList")) {
            String number = goods.text("primeClassCode").replaceFirst("^0+(?=\\d)", "");
            goods.all("internationalClasses")
                    .forEach(place ->
                            draft.classified("nice", place.text("code").replaceFirst("^0+(?=\\d)", ""), false));
            goods.all("usClasses").forEach(place -> draft.classified("usclass", place.text("code"), false));
            if (!goods.text("description").isEmpty()) {
                draft.passage(Section.GOODS, "en", (number.isEmpty() ? "" : number + ": ") + goods.text("description"));
            }
        }
    }

    /** The answer tells the newest first. */
    private void events(Json mark, RecordDraft draft, Sink sink) {
        for (Json event : mark.all("prosecutionHistory").reversed()) {
            EventCategory category = codes.category(event.text("entryCode"));
            if (category != EventCategory.FILED) {
                draft.event(category, day("entryDate", event, sink), event.text("entryCode"), event.text("entryDesc"));
            }
        }
    }

    private static void owners(Json mark, RecordDraft draft) {
        UsMarkOwners owners = new UsMarkOwners();
        Json groups = mark.at("parties/ownerGroups");
        for (String type : groups.keys()) {
            for (Json owner : groups.all(type)) {
                owners.add(type, owner.text("name"), owner.text("addressStateCountry/iso/code"), owner.text("city"));
            }
        }
        owners.addTo(draft);
    }
}
