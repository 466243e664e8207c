package sources.us_trademark;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;

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
    private final Map<String, EventCategory> codes;

    /**
     * @param mark the mark, {@code TradeMark} or {@code Trademark}
     * @param answer what stands around it; in ST.66 the applicants do
     */
    TsdrAnswer(XmlElement mark, XmlElement answer, Sink sink, Map<String, EventCategory> codes) {
        this.mark = mark;
        this.answer = answer;
        this.sink = sink;
        this.codes = codes;
    }

    RecordDraft draft() {
        WipoMark common = new WipoMark(mark, "trademark", "US", sink);
        RecordDraft draft = common.fillWithoutApplicants(this::category);
        Owners owners = new Owners();
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

    /** An answer writes a code of the daily file with one letter more, that of its sort: {@code ASGNI} for {@code ASGN}. */
    private EventCategory category(String code) {
        EventCategory whole = codes.get(code);
        if (whole != null || code.isEmpty()) {
            return whole == null ? EventCategory.OTHER : whole;
        }
        return codes.getOrDefault(code.substring(0, code.length() - 1), EventCategory.OTHER);
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
