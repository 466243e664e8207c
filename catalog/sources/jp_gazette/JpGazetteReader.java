package sources.jp_gazette;

import java.util.Optional;
import java.util.Set;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.formats.st36.AddressBook;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import sources.ExchangeDocument;

/** The patent gazette of the Japan Patent Office: {@code jp-official-gazette}, after ST.36, in Japanese. Stateless. */
public final class JpGazetteReader implements XmlReader {

    private static final Paragraphs TEXT = new Paragraphs(Set.of("p", "heading", "br"), Set.of("entry"), Set.of("img"));

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("jp-official-gazette");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("jp-official-gazette");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bib = document.at("bibliographic-data");
        DocumentId publication = DocumentId.of(bib.all("publication-reference"), "publication-reference", sink);
        if (!publication.exists()) {
            sink.problem(Problem.rejected("no-number", "publication-reference", "the document has no number"));
            return;
        }
        RecordDraft draft = ExchangeDocument.publication(
                "JP", publication.number(), document.attribute("kind-of-st16"), publication.date());
        ExchangeDocument.application(
                draft, "JP", DocumentId.of(bib.all("application-reference"), "application-reference", sink));
        granted(draft, bib, sink);
        draft.title("ja", bib.text("invention-title"));
        for (XmlElement claim : bib.all("priority-claims/priority-claim")) {
            DocumentId earlier = DocumentId.read(claim, "priority-claim", sink);
            draft.priority(earlier.country(), earlier.number(), earlier.date());
        }
        draft.date(
                DateRole.PRIORITY,
                bib.all("priority-claims/priority-claim/date").stream()
                        .flatMap(date -> PartialDate.find(date.text()).stream())
                        .min(PartialDate::compareTo));
        parties(draft, bib.at("parties"));
        classes(draft, bib, sink);
        for (XmlElement parent : bib.all("related-documents/division/relation/parent-doc")) {
            draft.relation(new Relation(
                    RelationType.DIVISION_OF, draft.kind(), "JP", parent.text("document-id/doc-number"), ""));
        }
        if (bib.at("request-for-examination").attribute("true-or-false").equals("true")) {
            draft.event(EventCategory.EXAMINATION_REQUESTED, Optional.empty(), "", "");
        }
        draft.fact("claimCount", bib.text("number-of-claims"));
        draft.fact("pageCount", bib.text("total-pages"));
        texts(draft, document);
        sink.record(draft);
    }

    /** An application that was granted before it was published names its patent. */
    private static void granted(RecordDraft draft, XmlElement bib, Sink sink) {
        DocumentId patent =
                DocumentId.of(bib.all("dates-of-public-availability/printed-with-grant"), "printed-with-grant", sink);
        if (patent.exists()) {
            draft.number(NumberRole.REGISTRATION, "JP", patent.number(), "", patent.date());
            draft.date(DateRole.GRANTED, patent.date());
            draft.event(EventCategory.GRANTED, patent.date(), "", "");
        }
    }

    /** A foreign applicant stands there in Japanese and in Latin letters. */
    private static void parties(RecordDraft draft, XmlElement parties) {
        for (XmlElement group : parties.all("applicants-agents-article/applicants-agents")) {
            for (XmlElement applicant : group.all("applicant")) {
                applicant
                        .all("addressbook")
                        .forEach(book -> AddressBook.read(book).addTo(draft, PartyRole.APPLICANT));
            }
            group.all("agent").forEach(agent -> AddressBook.read(agent).addTo(draft, PartyRole.AGENT));
        }
        parties.all("inventors/inventor")
                .forEach(inventor -> AddressBook.read(inventor).addTo(draft, PartyRole.INVENTOR));
    }

    private static void classes(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement symbol : bib.at("classification-ipc").children()) {
            if (symbol.name().endsWith("-clsf")) {
                boolean first = PatentSymbols.isFirst(symbol.rawText());
                PatentClasses.ipcText(draft, "ipc", symbol.rawText(), first, sink);
            }
        }
        for (XmlElement symbol : bib.at("classification-national").children()) {
            if (symbol.name().endsWith("-clsf")) {
                draft.classified("fi", symbol.text(), symbol.name().startsWith("main"));
            }
        }
    }

    private static void texts(RecordDraft draft, XmlElement document) {
        document.all("abstract").forEach(text -> draft.passage(Section.ABSTRACT, "ja", TEXT.of(text)));
        document.all("claims").forEach(text -> draft.passage(Section.CLAIMS, "ja", PatentTexts.claims(text)));
        document.all("description").forEach(text -> draft.passage(Section.DESCRIPTION, "ja", TEXT.of(text)));
        for (XmlElement image : document.at("drawings").descendants("img")) {
            draft.media("drawing", image.attribute("file"), "");
        }
    }
}
