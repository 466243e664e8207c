package sources.us_patdoc;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/** Where a United States grant of 2001 to 2004 comes from: parents, earlier publication, international application. */
final class UsPatdocHistory {

    private static final Map<String, RelationType> PARENTS = Map.of(
            "B620", RelationType.DIVISION_OF,
            "B631", RelationType.CONTINUATION_OF,
            "B632", RelationType.CONTINUATION_OF,
            "B633", RelationType.CONTINUATION_OF,
            "B640", RelationType.REISSUE_OF,
            "B641US", RelationType.DIVISION_OF);

    private static final Map<String, String> WORDS = Map.of(
            "B620", "division",
            "B631", "continuation",
            "B632", "continuation-in-part",
            "B633", "continuing application",
            "B640", "reissue",
            "B641US", "division of a reissue",
            "B645", "reexamination",
            "B660", "substitution");

    private UsPatdocHistory() {}

    static void addTo(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement related : bib.at("B600").children()) {
            if (related.name().equals("B630")) {
                related.children().forEach(link -> parent(draft, bib, link));
            } else if (related.at("PARENT-US").exists()) {
                parent(draft, bib, related);
            } else if (related.name().equals("B690US")) {
                published(draft, related.at("DOC"), sink);
            }
        }
        international(draft, bib.at("B800"), sink);
    }

    /** A link of the chain between two other applications stays a plain reference. */
    private static void parent(RecordDraft draft, XmlElement bib, XmlElement link) {
        XmlElement pair = link.at("PARENT-US");
        String child = digits(pair.text("CDOC/DOC/DNUM"));
        boolean own = child.isEmpty() || child.equals(digits(bib.text("B200/B210/DNUM")));
        XmlElement earlier = pair.at("PDOC/DOC");
        String word = WORDS.getOrDefault(link.name(), link.name());
        String country = earlier.text("CTRY");
        draft.relation(new Relation(
                own ? PARENTS.getOrDefault(link.name(), RelationType.REFERS_TO) : RelationType.REFERS_TO,
                draft.kind(),
                country.isEmpty() ? "US" : country,
                earlier.text("DNUM"),
                own ? word : pair.text("CDOC/DOC/DNUM") + " " + word));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static void published(RecordDraft draft, XmlElement document, Sink sink) {
        Optional<PartialDate> day = sink.date("B690US", document.text("DATE"));
        draft.number(NumberRole.PUBLICATION, "US", document.text("DNUM"), document.text("KIND"), day);
        draft.date(DateRole.APPLICATION_PUBLISHED, day);
        draft.event(EventCategory.APPLICATION_PUBLISHED, day, document.text("KIND"), "");
    }

    private static void international(RecordDraft draft, XmlElement treaty, Sink sink) {
        nationalPhase(draft, treaty.at("B860/B861/DOC"), "");
        nationalPhase(draft, treaty.at("B870/B871/DOC"), "international publication");
        Optional<PartialDate> entry = sink.date("B864US", treaty.text("B860/B864US/DATE"));
        entry.ifPresent(
                day -> draft.event(EventCategory.OTHER, entry, "371", "35 U.S.C. 371(c) requirements fulfilled"));
    }

    private static void nationalPhase(RecordDraft draft, XmlElement document, String text) {
        draft.relation(new Relation(
                RelationType.NATIONAL_PHASE_OF,
                draft.kind(),
                document.text("CTRY"),
                document.text("DNUM"),
                document.exists() ? text : ""));
    }
}
