package sources.wipo_st96;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.formats.Paragraphs;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import sources.ExchangeDocument;
import sources.PatentKinds;

/** One {@code PatentPublication} of ST.96. */
final class PatentPublication {

    private static final Paragraphs TEXT = new Paragraphs(
            Set.of("P", "Heading", "LI"), Set.of("ClaimText", "Entry", "Br"), Set.of("Image", "ClaimNumber"));

    private PatentPublication() {}

    static Optional<RecordDraft> draft(XmlElement document, Sink sink) {
        XmlElement bib = document.at("BibliographicData");
        XmlElement id = bib.at("PatentPublicationIdentification");
        String office = id.text("IPOfficeCode").isEmpty() ? document.text("IPOfficeCode") : id.text("IPOfficeCode");
        if (id.text("PublicationNumber").isEmpty() || !office.matches("[A-Z]{2}")) {
            sink.problem(Problem.rejected(
                    "no-number", "PatentPublicationIdentification", "the document has no office or number"));
            return Optional.empty();
        }
        RecordDraft draft = ExchangeDocument.publication(
                office,
                id.text("PublicationNumber"),
                id.text("PatentDocumentKindCode"),
                sink.date("PublicationDate", id.text("PublicationDate")));
        XmlElement application = bib.at("ApplicationIdentification");
        ExchangeDocument.application(
                draft,
                office,
                new DocumentId(
                        application.text("IPOfficeCode"),
                        number(application),
                        "",
                        sink.date("FilingDate", application.text("FilingDate"))));
        bib.all("InventionTitleBag/InventionTitle")
                .forEach(title -> draft.title(title.attribute("languageCode"), title.text()));
        priorities(draft, bib, sink);
        classes(draft, bib.at("PatentClassificationBag"), sink);
        parties(draft, bib.at("PartyBag"));
        for (XmlElement reference : bib.all("ReferenceCitationBag/ReferenceCitation")) {
            draft.cites(citation(reference, sink));
        }
        related(draft, bib.at("RelatedDocumentBag"));
        draft.fact("claimCount", bib.text("ClaimTotalQuantity"));
        draft.fact("figureCount", bib.text("FigureBag/FigureTotalQuantity"));
        texts(draft, document);
        return Optional.of(draft);
    }

    private static String number(XmlElement identification) {
        XmlElement number = identification.at("ApplicationNumber");
        String free = number.text("ApplicationNumberText");
        return free.isEmpty() ? number.text("ST13ApplicationNumber") : free;
    }

    private static void priorities(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement claim : bib.all("PriorityClaimBag/PriorityClaim")) {
            draft.priority(
                    claim.text("IPOfficeCode"), number(claim), sink.date("PriorityClaim", claim.text("FilingDate")));
        }
        draft.date(
                DateRole.PRIORITY,
                bib.all("PriorityClaimBag/PriorityClaim/FilingDate").stream()
                        .flatMap(date -> PartialDate.find(date.text()).stream())
                        .min(PartialDate::compareTo));
    }

    private static void classes(RecordDraft draft, XmlElement bag, Sink sink) {
        for (XmlElement symbol : bag.all("IPCRClassificationBag/IPCRClassification")) {
            symbol(draft, "ipc", symbol, "Section", sink);
        }
        for (XmlElement symbol : bag.at("IPCClassification").children()) {
            if (symbol.name().endsWith("Classification")) {
                boolean main = symbol.name().startsWith("Main");
                PatentClasses.ipcText(draft, "ipc", symbol.rawText().strip(), main, sink);
            }
        }
        for (XmlElement symbol : bag.at("CPCClassificationBag").descendants("CPCClassification")) {
            symbol(draft, "cpc", symbol, "CPCSection", sink);
        }
        for (XmlElement national : bag.all("NationalClassification")) {
            if (national.text("IPOfficeCode").equals("US")) {
                for (XmlElement place : national.children()) {
                    if (place.at("NationalClass").exists()) {
                        String symbol = place.text("NationalClass") + "/" + place.text("NationalSubclass");
                        PatentClasses.uspcText(draft, symbol, place.name().startsWith("Main"), sink);
                    }
                }
            }
        }
        for (XmlElement locarno : bag.at("LocarnoClassificationBag").descendants("LocarnoClassificationText")) {
            PatentClasses.locarnoText(draft, locarno.text(), false, sink);
        }
    }

    private static void symbol(RecordDraft draft, String scheme, XmlElement place, String section, Sink sink) {
        boolean main = place.text("SymbolPositionCode").equals("F");
        String text = place.text("PatentClassificationText") + place.text("PatentClassificationSymbolText");
        if (text.isEmpty()) {
            String subclass = place.text(section) + place.text("Class") + place.text("Subclass");
            String group = place.text("MainGroup");
            text = group.isEmpty() ? subclass : subclass + " " + group + "/" + place.text("Subgroup");
        }
        PatentClasses.ipcText(draft, scheme, text, main, sink);
    }

    private static void parties(RecordDraft draft, XmlElement parties) {
        PartyRole maker = PatentKinds.maker(draft.kind());
        parties.all("ApplicantBag/Applicant").forEach(party -> Contact.add(draft, PartyRole.APPLICANT, party));
        parties.all("InventorBag/Inventor").forEach(party -> Contact.add(draft, maker, party));
        parties.all("OwnerBag/Owner").forEach(party -> Contact.add(draft, PartyRole.OWNER, party));
        parties.all("AssigneeBag/Assignee").forEach(party -> Contact.add(draft, PartyRole.OWNER, party));
        parties.all("RegisteredPractitionerBag/RegisteredPractitioner")
                .forEach(party -> Contact.add(draft, PartyRole.AGENT, party));
        parties.all("ExaminerBag/*").forEach(party -> draft.party(PartyRole.EXAMINER, Contact.name(party.at("Name"))));
    }

    private static Citation citation(XmlElement reference, Sink sink) {
        String by = reference.attribute("citingPartyCategory").isEmpty()
                ? reference.attribute("citedPhaseCategory")
                : reference.attribute("citingPartyCategory");
        String category = reference.text("DocumentRelevanceBag/DocumentRelevance/CitationCategoryCode");
        String citedBy = by.toLowerCase(java.util.Locale.ROOT);
        XmlElement patent = reference.at("PatentCitation/CitedPatentDocumentIdentification");
        if (patent.exists()) {
            return new Citation(
                    patent.text("IPOfficeCode"),
                    patent.text("DocumentNumber"),
                    patent.text("PatentDocumentKindCode"),
                    sink.date("PatentDocumentDate", patent.text("PatentDocumentDate")),
                    patent.text("EntityName"),
                    category,
                    citedBy);
        }
        String words = reference.text("NPLCitation") + reference.text("PatentCitation/PatentCitationText");
        return new Citation("", "", "", Optional.empty(), words, category, citedBy);
    }

    private static void related(RecordDraft draft, XmlElement bag) {
        for (XmlElement relation : bag.children()) {
            RelationType type = switch (relation.name()) {
                case "Division", "DivisionalReissue" -> RelationType.DIVISION_OF;
                case "Continuation", "PartialContinuation", "ContinuingReissue" -> RelationType.CONTINUATION_OF;
                case "Reissue" -> RelationType.REISSUE_OF;
                default -> RelationType.REFERS_TO;
            };
            XmlElement parent = relation.at("ParentDocument/PatentDocumentIdentification/ApplicationIdentification");
            draft.relation(
                    new Relation(type, draft.kind(), parent.text("IPOfficeCode"), number(parent), relation.name()));
        }
    }

    private static void texts(RecordDraft draft, XmlElement document) {
        String lang = document.attribute("languageCode");
        document.all("Abstract").forEach(text -> draft.passage(Section.ABSTRACT, lang(text, lang), TEXT.of(text)));
        for (XmlElement claims : document.all("Claims")) {
            String text = claims.all("Claim").stream()
                    .map(claim -> TEXT.of(claim).replace('\n', ' '))
                    .filter(claim -> !claim.isEmpty())
                    .collect(Collectors.joining("\n"));
            draft.passage(Section.CLAIMS, lang(claims, lang), text);
        }
        document.all("Description")
                .forEach(text -> draft.passage(Section.DESCRIPTION, lang(text, lang), TEXT.of(text)));
        document.at("Drawings").descendants("FileName").forEach(file -> draft.media("drawing", file.text(), ""));
    }

    private static String lang(XmlElement text, String documentLang) {
        return text.attribute("languageCode").isEmpty() ? documentLang : text.attribute("languageCode");
    }
}
