package sources.us_pap;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/** Earlier applications that an application of 2001 to 2004 builds on: foreign, provisional, parents, international. */
final class UsPapHistory {

    private static final Map<String, RelationType> TYPES = Map.of(
            "division-of", RelationType.DIVISION_OF,
            "continuation-of", RelationType.CONTINUATION_OF,
            "continuation-in-part-of", RelationType.CONTINUATION_OF,
            "a-371-of-international", RelationType.NATIONAL_PHASE_OF,
            "reissue-of", RelationType.REISSUE_OF);

    private UsPapHistory() {}

    static void addTo(RecordDraft draft, XmlElement bib, Sink sink) {
        Optional<PartialDate> earliest = Optional.empty();
        for (XmlElement claim : bib.all("foreign-priority-data")) {
            Optional<PartialDate> day = sink.date("foreign-priority-data", claim.text("filing-date"));
            draft.priority(claim.text("country-code"), claim.text("priority-application-number/doc-number"), day);
            earliest = earlier(earliest, day);
        }
        String own = bib.text("domestic-filing-data/application-number/doc-number");
        for (XmlElement group : bib.at("continuity-data").children()) {
            if (group.name().equals("non-provisional-of-provisional")) {
                XmlElement id = group.at("document-id");
                Optional<PartialDate> day = sink.date("non-provisional-of-provisional", id.text("document-date"));
                draft.priority("US", id.text("doc-number"), day);
                earliest = earlier(earliest, day);
            } else if (group.name().equals("continuations")) {
                group.children().forEach(link -> link(draft, link, own));
            } else {
                link(draft, group, own);
            }
        }
        draft.date(DateRole.PRIORITY, earliest);
    }

    private static Optional<PartialDate> earlier(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
    }

    /** A link of the chain between two other applications stays a plain reference. */
    private static void link(RecordDraft draft, XmlElement link, String own) {
        for (XmlElement pair : link.all("parent-child")) {
            String child = pair.text("child/document-id/doc-number");
            boolean ours = child.isEmpty() || child.equals(own);
            XmlElement parent = pair.at("parent/document-id");
            draft.relation(new Relation(
                    ours ? TYPES.getOrDefault(link.name(), RelationType.REFERS_TO) : RelationType.REFERS_TO,
                    draft.kind(),
                    parent.text("country-code"),
                    parent.text("doc-number"),
                    ours ? link.name() : child + " " + link.name()));
        }
    }
}
