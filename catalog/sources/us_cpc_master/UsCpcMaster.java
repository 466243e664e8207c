package sources.us_cpc_master;

import java.util.Optional;
import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import sources.UsPatent;

/** The symbols of the Cooperative Patent Classification that granted patents of the United States bear today. Stateless. */
public final class UsCpcMaster implements XmlReader {

    private static final String RECORD = "CPCMasterClassificationRecord";

    @Override
    public boolean recognises(Probe probe) {
        return probe.form() == Probe.Form.XML && probe.root().equals("CPCMasterClassificationFile");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of(RECORD);
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement grant = document.at("PatentGrantIdentification");
        String kindCode = grant.text("PatentDocumentKindCode");
        RecordDraft draft = new RecordDraft("invention", "US");
        Optional<PartialDate> granted = sink.date("GrantDate", grant.text("GrantDate"));
        draft.published(kindCode, granted);
        draft.number(
                NumberRole.APPLICATION,
                document.text("ApplicationIdentification/ApplicationNumber/ApplicationNumberText"));
        draft.number(NumberRole.PUBLICATION, "US", grant.text("PatentNumber"), kindCode, granted);
        draft.happened(DateRole.GRANTED, EventCategory.GRANTED, granted);
        draft.fact("documentType", UsPatent.documentType(kindCode));
        XmlElement bag = document.at("CPCClassificationBag");
        symbols(bag.at("MainCPC"), true, draft);
        symbols(bag.at("FurtherCPC"), false, draft);
        symbols(bag.at("CPCCombinationSetBag"), false, draft);
        sink.record(draft);
    }

    private static void symbols(XmlElement group, boolean main, RecordDraft draft) {
        for (XmlElement place : group.descendants("CPCClassification")) {
            String symbol = place.text("CPCSection") + place.text("Class") + place.text("Subclass")
                    + place.text("MainGroup") + "/" + place.text("Subgroup");
            draft.classified("cpc", symbol, main);
        }
    }
}
