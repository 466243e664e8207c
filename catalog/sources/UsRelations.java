package sources;

import java.util.Map;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.DocumentId;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/**
 * Earlier applications that a United States document builds on ({@code us-related-documents}; 35 U.S.C. 120, 121, 251). A
 * link of the chain between two other applications is kept as a plain reference with its words.
 */
public final class UsRelations {

    private static final Map<String, RelationType> TYPES = Map.of(
            "division", RelationType.DIVISION_OF,
            "us-divisional-reissue", RelationType.DIVISION_OF,
            "continuation", RelationType.CONTINUATION_OF,
            "continuation-in-part", RelationType.CONTINUATION_OF,
            "continuing-reissue", RelationType.CONTINUATION_OF,
            "reissue", RelationType.REISSUE_OF,
            "us-reexamination-reissue-merger", RelationType.REISSUE_OF);

    private UsRelations() {}

    /** Adds every relation under {@code us-related-documents} that names a parent. */
    public static void addTo(RecordDraft draft, XmlElement related, String ownApplication, Sink sink) {
        for (XmlElement group : related.children()) {
            for (XmlElement relation : group.all("relation")) {
                add(draft, group.name(), relation, ownApplication, sink);
            }
        }
    }

    private static void add(RecordDraft draft, String word, XmlElement relation, String ownApplication, Sink sink) {
        XmlElement parent = relation.at("parent-doc");
        DocumentId earlier = DocumentId.read(parent.at("document-id"), "parent-doc", sink);
        DocumentId international = DocumentId.read(parent.at("parent-pct-document/document-id"), "parent-doc", sink);
        DocumentId grant = DocumentId.read(parent.at("parent-grant-document/document-id"), "parent-doc", sink);
        String child = relation.text("child-doc/document-id/doc-number");
        boolean own = child.isEmpty() || child.equals(ownApplication);
        RelationType type = own ? TYPES.getOrDefault(word, RelationType.REFERS_TO) : RelationType.REFERS_TO;
        String words = own ? word : child + " " + word;
        String text = grant.exists() ? words + "; " + grant.country() + " " + grant.number() : words;
        if (earlier.exists()) {
            draft.relation(new Relation(type, draft.kind(), earlier.country(), earlier.number(), text));
        }
        if (international.exists()) {
            draft.relation(new Relation(type, draft.kind(), international.country(), international.number(), words));
        }
    }
}
