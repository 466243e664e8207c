package sources.epo_ops;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import sources.ExchangeDocument;

/**
 * Saved answers of Open Patent Services of the EPO: bibliography and abstracts, full text, families with or without legal
 * events, the European register. Answers that tell of no record (numbers converted, class schemes, inquiries, faults) are
 * rejected with their sort. Stateless.
 */
public final class EpoOpsReader implements XmlReader {

    /** Parts of an answer that tell of no record. */
    private static final Set<String> NO_RECORD = Set.of(
            "fault",
            "standardization",
            "classification-scheme",
            "classification-search",
            "document-inquiry",
            "fulltext-inquiry",
            "equivalents-inquiry");

    private static final Set<String> RECORDS =
            Set.of("exchange-document", "fulltext-document", "family-member", "register-document");

    private static final Set<String> DOCUMENTS =
            Stream.concat(RECORDS.stream(), NO_RECORD.stream()).collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean recognises(Probe probe) {
        boolean fault = probe.root().equals("fault") && probe.namespace().equals("http://ops.epo.org");
        boolean fullText =
                probe.root().equals("fulltext-document") && probe.namespace().equals("http://www.epo.org/fulltext");
        return probe.root().equals("world-patent-data") || fullText || fault;
    }

    @Override
    public Set<String> documentElements() {
        return DOCUMENTS;
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        if (NO_RECORD.contains(document.name())) {
            String words = document.name().equals("fault") ? document.text("message") : document.name();
            sink.problem(Problem.rejected("no-record", document.name(), "the answer tells of no record: " + words));
            return;
        }
        Optional<RecordDraft> draft = switch (document.name()) {
            case "exchange-document" -> ExchangeDocument.draft(document, sink);
            case "fulltext-document" -> fullText(document, sink);
            case "family-member" -> familyMember(document, sink);
            default -> OpsRegister.draft(document, sink);
        };
        draft.ifPresent(sink::record);
    }

    private static Optional<RecordDraft> fullText(XmlElement document, Sink sink) {
        DocumentId named =
                DocumentId.of(document.all("bibliographic-data/publication-reference"), "publication-reference", sink);
        DocumentId publication = named.exists()
                ? named
                : new DocumentId(
                        document.attribute("country"),
                        document.attribute("doc-number"),
                        document.attribute("kind"),
                        Optional.empty());
        return begin(publication, "fulltext-document", sink).map(draft -> {
            PatentTexts.addTo(draft, document, document.attribute("lang"));
            return draft;
        });
    }

    /** A member with its bibliography is read from that; one without tells its numbers, priorities and legal events. */
    private static Optional<RecordDraft> familyMember(XmlElement member, Sink sink) {
        Optional<RecordDraft> draft = member.at("exchange-document").exists()
                ? ExchangeDocument.draft(member.at("exchange-document"), sink)
                : numbersOnly(member, sink);
        draft.ifPresent(known -> OpsLegal.addTo(known, member, sink));
        return draft;
    }

    private static Optional<RecordDraft> numbersOnly(XmlElement member, Sink sink) {
        DocumentId publication = DocumentId.of(member.all("publication-reference"), "publication-reference", sink);
        return begin(publication, "family-member", sink).map(draft -> {
            ExchangeDocument.application(
                    draft,
                    draft.office(),
                    DocumentId.of(member.all("application-reference"), "application-reference", sink));
            ExchangeDocument.priorities(draft, member.all("priority-claim"), sink);
            draft.fact("familyId", member.attribute("family-id"));
            return draft;
        });
    }

    private static Optional<RecordDraft> begin(DocumentId publication, String where, Sink sink) {
        if (!publication.exists() || publication.country().isEmpty()) {
            sink.problem(Problem.rejected("no-number", where, "the answer names no office and number"));
            return Optional.empty();
        }
        return Optional.of(ExchangeDocument.publication(
                publication.country(), publication.number(), publication.kind(), publication.date()));
    }
}
