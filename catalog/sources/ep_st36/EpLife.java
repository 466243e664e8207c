package sources.ep_st36;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/** The dates and kin that a European document tells of: filing, examination, publication, grant, opposition, division, PCT. */
final class EpLife {

    private EpLife() {}

    static void addTo(RecordDraft draft, XmlElement bib, String kindCode, Sink sink) {
        event(draft, EventCategory.FILED, DateRole.FILED, bib.text("B200/B220/date"), "B220", "", sink);
        event(
                draft,
                EventCategory.APPLICATION_PUBLISHED,
                DateRole.APPLICATION_PUBLISHED,
                bib.text("B400/B430/date"),
                "B430",
                "",
                sink);
        happened(draft, EventCategory.EXAMINATION_REQUESTED, bib.text("B200/B240/B241/date"), "B241", "", sink);
        happened(
                draft,
                EventCategory.EXAMINED,
                bib.text("B200/B240/B242/date"),
                "B242",
                "first examination report",
                sink);
        happened(draft, EventCategory.ALLOWED, bib.text("B400/B452EP/date"), "B452EP", "intention to grant", sink);
        if (kindCode.startsWith("B")) {
            String mentioned = bib.text("B400/B450/date");
            event(draft, EventCategory.GRANTED, DateRole.GRANTED, mentioned, "B450", "", sink);
        }
        for (XmlElement opponent : bib.all("B700/B780/B781")) {
            happened(draft, EventCategory.OPPOSED, opponent.text("date"), "B781", opponent.text("snm"), sink);
        }
        happened(draft, EventCategory.LIMITED, bib.text("B400/B477/date"), "B477", "maintained as amended", sink);
        for (XmlElement lapse : bib.all("B400/B472/B475")) {
            lapsedInAState(draft, lapse, sink);
        }
        divisions(draft, bib.at("B600"));
        international(draft, bib.at("B800"));
    }

    /** A lapse in one state leaves the patent in force in the others. */
    private static void lapsedInAState(RecordDraft draft, XmlElement lapse, Sink sink) {
        String date = "";
        for (XmlElement part : lapse.children()) {
            if (part.name().equals("date")) {
                date = part.text();
            } else if (part.name().equals("ctry")) {
                happened(draft, EventCategory.OTHER, date, "B475", "lapsed in " + part.text(), sink);
            }
        }
    }

    private static void divisions(RecordDraft draft, XmlElement related) {
        for (XmlElement parent : related.all("B620/parent/pdoc/dnum")) {
            draft.relation(new Relation(
                    RelationType.DIVISION_OF, "invention", "EP", parent.text("anum"), publication(parent)));
        }
        for (XmlElement child : related.all("B620EP/parent/cdoc/dnum")) {
            draft.relation(new Relation(
                    RelationType.REFERS_TO,
                    "invention",
                    "EP",
                    child.text("anum"),
                    ("divisional application " + publication(child)).strip()));
        }
    }

    private static String publication(XmlElement number) {
        return number.text("pnum").isEmpty() ? "" : "EP " + number.text("pnum");
    }

    private static void international(RecordDraft draft, XmlElement treaty) {
        for (XmlElement number : treaty.all("B860/B861/dnum/anum")) {
            draft.relation(new Relation(RelationType.NATIONAL_PHASE_OF, "invention", "WO", number.text(), ""));
        }
        for (XmlElement number : treaty.all("B870/B871/dnum/pnum")) {
            draft.relation(new Relation(
                    RelationType.NATIONAL_PHASE_OF, "invention", "WO", number.text(), "international publication"));
        }
    }

    private static void event(
            RecordDraft draft,
            EventCategory category,
            DateRole role,
            String date,
            String code,
            String text,
            Sink sink) {
        draft.date(role, PartialDate.find(date));
        happened(draft, category, date, code, text, sink);
    }

    private static void happened(
            RecordDraft draft, EventCategory category, String date, String code, String text, Sink sink) {
        Optional<PartialDate> day = sink.date(code, date);
        day.ifPresent(known -> draft.event(category, day, code, text));
    }
}
