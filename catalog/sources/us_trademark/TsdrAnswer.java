package sources.us_trademark;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;
import sources.UsMarkEvents;
import sources.UsMarkOwners;

/**
 * One answer of Trademark Status and Document Retrieval, a {@code TransactionData} in ST.66 or ST.96. Beside what the
 * standards share it tells every stage of ownership and every transfer recorded.
 */
final class TsdrAnswer {

    /** How the office words what a paper that it records does. */
    private static final Map<String, EventCategory> CONVEYANCES = Map.of(
            "ASSIGNS", EventCategory.TRANSFERRED,
            "MERGER", EventCategory.TRANSFERRED,
            "CHANGE", EventCategory.PARTY_CHANGED,
            "SECURITY", EventCategory.PLEDGED);

    private final XmlElement mark;
    private final XmlElement answer;
    private final Sink sink;
    private final UsMarkEvents codes;

    /**
     * @param mark the mark, {@code TradeMark} or {@code Trademark}
     * @param answer what stands around it; in ST.66 the applicants do
     */
    TsdrAnswer(XmlElement mark, XmlElement answer, Sink sink, UsMarkEvents codes) {
        this.mark = mark;
        this.answer = answer;
        this.sink = sink;
        this.codes = codes;
    }

    RecordDraft draft() {
        WipoMark common = new WipoMark(mark, "trademark", "US", sink);
        RecordDraft draft = common.fillWithoutApplicants(codes::category);
        UsMarkOwners owners = new UsMarkOwners();
        for (XmlElement party : answer.descendants("Applicant")) {
            String type = party.descendant("PartyTypeCode").text();
            owners.add(
                    type.isEmpty() ? party.attribute("sequenceNumber") : type,
                    WipoMark.name(party),
                    WipoMark.country(party),
                    WipoMark.address(party));
        }
        owners.addTo(draft);
        mark.descendants("NationalDesignCode").forEach(code -> draft.classified("usdesigncode", code.text(), false));
        mark.descendants("Assignment").forEach(assignment -> transfer(assignment, draft));
        return draft;
    }

    /** What was recorded, on the day it was recorded: from whom, to whom. */
    private void transfer(XmlElement assignment, RecordDraft draft) {
        String conveyance = assignment.text("AssignmentConveyanceCategory");
        Optional<PartialDate> recorded =
                WipoMark.day("AssignmentRecordedDate", assignment.text("AssignmentRecordedDate"), sink);
        if (!conveyance.isEmpty()) {
            String from = WipoMark.name(assignment.descendant("Assignor"));
            String to = WipoMark.name(assignment.descendant("Assignee"));
            draft.event(
                    CONVEYANCES.getOrDefault(conveyance.split("[ /]", 2)[0], EventCategory.OTHER),
                    recorded,
                    "",
                    conveyance + (from.isEmpty() || to.isEmpty() ? "" : ": " + from + " → " + to));
        }
    }
}
