package sources.kr_kipris;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** A patent or utility model; the first two digits of the application number, 10 or 20, tell which. */
final class KiprisPatent {

    private KiprisPatent() {}

    static void read(XmlElement info, Sink sink) {
        String application = info.text("ApplicationNumber");
        Optional<PartialDate> filedOn = sink.date("ApplicationDate", info.text("ApplicationDate"));
        Optional<PartialDate> openedOn = sink.date("OpeningDate", info.text("OpeningDate"));
        Optional<PartialDate> announcedOn = sink.date("PublicDate", info.text("PublicDate"));
        Optional<PartialDate> registeredOn = sink.date("RegistrationDate", info.text("RegistrationDate"));
        RecordDraft draft = new RecordDraft(application.startsWith("20") ? "utilitymodel" : "invention", "KR")
                .published("", announcedOn.or(() -> openedOn))
                .number(NumberRole.APPLICATION, "KR", application, "", filedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("OpeningNumber"), "A", openedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("PublicNumber"), "", announcedOn)
                .number(NumberRole.REGISTRATION, "KR", info.text("RegistrationNumber"), "", registeredOn)
                .date(DateRole.FILED, filedOn)
                .date(DateRole.APPLICATION_PUBLISHED, openedOn)
                .date(DateRole.GRANTED, registeredOn)
                .title("ko", info.text("InventionName"))
                .passage(Section.ABSTRACT, "ko", info.text("Abstract"))
                .media("drawing", info.text("DrawingPath"), "")
                .event(EventCategory.FILED, filedOn, "", "출원");
        openedOn.ifPresent(day -> draft.event(EventCategory.APPLICATION_PUBLISHED, openedOn, "", "공개"));
        registeredOn.ifPresent(day -> draft.event(EventCategory.GRANTED, registeredOn, "", "등록"));
        announcedOn.ifPresent(day -> draft.event(EventCategory.GRANT_PUBLISHED, announcedOn, "", "공고"));
        KiprisStatus.add(draft, info.text("RegistrationStatus"), registeredOn.isPresent());
        for (String name : values(info, "Applicant")) {
            draft.party(registeredOn.isPresent() ? PartyRole.OWNER : PartyRole.APPLICANT, name);
        }
        classes(info, draft, sink);
        sink.record(draft);
    }

    private static void classes(XmlElement info, RecordDraft draft, Sink sink) {
        boolean main = true;
        for (String printed : values(info, "InternationalpatentclassificationNumber")) {
            Optional<String> symbol = PatentSymbols.ipc(printed);
            if (symbol.isPresent()) {
                draft.classified("ipc", symbol.get(), main);
                main = false;
            } else {
                sink.problem(Problem.valueLost(
                        "bad-class", "InternationalpatentclassificationNumber", "no symbol: '" + printed + "'"));
            }
        }
    }

    /** Several values stand in one element, separated by a bar. */
    static String[] values(XmlElement info, String element) {
        return info.text(element).split("\\s*\\|\\s*", -1);
    }
}
