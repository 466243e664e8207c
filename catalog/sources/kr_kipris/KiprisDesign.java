package sources.kr_kipris;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/** A design; one application may hold several, told apart by {@code M001}, which is kept beside the number. */
final class KiprisDesign {

    private KiprisDesign() {}

    static void read(XmlElement info, Sink sink) {
        Optional<PartialDate> filedOn = sink.date("applicationDate", info.text("applicationDate"));
        Optional<PartialDate> openedOn = sink.date("openDate", info.text("openDate"));
        Optional<PartialDate> announcedOn = sink.date("publicationDate", info.text("publicationDate"));
        Optional<PartialDate> registeredOn = sink.date("registrationDate", info.text("registrationDate"));
        RecordDraft draft = new RecordDraft("design", "KR")
                .published("", announcedOn.or(() -> openedOn))
                .number(NumberRole.APPLICATION, "KR", number(info), "", filedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("publicationNumber"), "", announcedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("openNumber"), "", openedOn)
                .number(NumberRole.REGISTRATION, "KR", info.text("registrationNumber"), "", registeredOn)
                .number(NumberRole.OTHER, "WO", info.text("internationalRegisterNumber"), "", Optional.empty())
                .date(DateRole.FILED, filedOn)
                .date(DateRole.PRIORITY, sink.date("priorityDate", info.text("priorityDate")))
                .date(DateRole.APPLICATION_PUBLISHED, openedOn)
                .date(DateRole.GRANTED, registeredOn)
                .title("ko", info.text("articleName"))
                .classified("krdesign", info.text("designMainClassification"), true)
                .classified("krdesign", info.text("dsShpClssCd"), false)
                .fact("designNumber", info.text("designNumber"))
                .priority("", info.text("priorityNumber"), sink.date("priorityDate", info.text("priorityDate")))
                .media("image", info.text("imagePathLarge"), "")
                .event(EventCategory.FILED, filedOn, "", "출원");
        registeredOn.ifPresent(day -> draft.event(EventCategory.GRANTED, registeredOn, "", "등록"));
        announcedOn.ifPresent(day -> draft.event(EventCategory.GRANT_PUBLISHED, announcedOn, "", "공고"));
        KiprisStatus.add(draft, info.text("applicationStatus"), registeredOn.isPresent());
        for (String name : KiprisPatent.values(info, "applicantName")) {
            draft.party(registeredOn.isPresent() ? PartyRole.OWNER : PartyRole.APPLICANT, name);
        }
        for (String name : KiprisPatent.values(info, "inventorName")) {
            draft.party(PartyRole.DESIGNER, name);
        }
        for (String name : KiprisPatent.values(info, "agentName")) {
            draft.party(PartyRole.AGENT, name);
        }
        sink.record(draft);
    }

    /** The application's number, with the design's own where it is not the only or first one. */
    private static String number(XmlElement info) {
        String design = info.text("designNumber");
        boolean first = design.isEmpty() || design.matches("M0*1");
        return info.text("applicationNumber") + (first ? "" : design);
    }
}
