package kaiwu.formats.st96;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/**
 * A patent document as ST.96 {@code PatentPublication}, or as {@code BibliographicData} alone where the record has no claims,
 * which the former demands.
 *
 * <p>Left out because a record does not keep what the schema demands for it: CPC (version, action date and office of each
 * symbol), events and media. An IPC symbol is written as text for the same reason.
 */
public final class St96Patent {

    private St96Patent() {}

    /** Writes the record; empty when it has no application number, no title or no party, without which none is valid. */
    public static Optional<String> render(RecordVersion record) {
        String office = record.id().office();
        Optional<NumberRef> application = number(record, NumberRole.APPLICATION);
        boolean complete = application.isPresent()
                && !record.titles().isEmpty()
                && !Parties.of(record, PartyRole.values()).isEmpty()
                && Codes.isOffice(office);
        if (!complete) {
            return Optional.empty();
        }
        MarkUp out = new MarkUp();
        Optional<Passage> claims = first(record, Section.CLAIMS);
        if (claims.isPresent()) {
            String lang = Codes.language(claims.get().lang());
            out.root("pat:PatentPublication", "Patent", "pat", "com:languageCode", lang.isEmpty() ? "en" : lang);
            out.text("com:IPOfficeCode", office);
            out.open("pat:BibliographicData", "com:st96Version", "V6_0");
            bibliography(out, record, application.get());
            out.close("pat:BibliographicData");
            texts(out, record, claims.get());
            out.close("pat:PatentPublication");
        } else {
            out.root("pat:BibliographicData", "Patent", "pat");
            bibliography(out, record, application.get());
            out.close("pat:BibliographicData");
        }
        return Optional.of(out.toString());
    }

    private static Optional<NumberRef> number(RecordVersion record, NumberRole role) {
        return record.numbers().stream()
                .filter(number -> number.role() == role
                        && number.office().equals(record.id().office()))
                .findFirst();
    }

    private static Optional<Passage> first(RecordVersion record, Section section) {
        return record.passages().stream()
                .filter(passage -> passage.section() == section)
                .findFirst();
    }

    private static void bibliography(MarkUp out, RecordVersion record, NumberRef application) {
        number(record, NumberRole.PUBLICATION).ifPresent(publication -> {
            out.open("pat:PatentPublicationIdentification");
            out.text("com:IPOfficeCode", publication.office());
            out.text("pat:PublicationNumber", publication.number());
            out.text("com:PatentDocumentKindCode", publication.kindCode());
            out.date("com:PublicationDate", publication.date());
            out.close("pat:PatentPublicationIdentification");
        });
        out.open("pat:ApplicationIdentification");
        out.text("com:IPOfficeCode", application.office());
        applicationNumber(out, application.number());
        out.date("pat:FilingDate", application.date().or(() -> record.date(DateRole.FILED)));
        out.close("pat:ApplicationIdentification");
        number(record, NumberRole.REGISTRATION).ifPresent(grant -> {
            out.open("pat:PatentGrantIdentification");
            out.text("com:IPOfficeCode", grant.office());
            out.text("pat:PatentNumber", grant.number());
            out.date("pat:GrantDate", grant.date());
            out.close("pat:PatentGrantIdentification");
        });
        priorities(out, record);
        classes(out, record);
        out.open("pat:InventionTitleBag");
        record.titles()
                .forEach(title ->
                        out.text("pat:InventionTitle", title.text(), "com:languageCode", Codes.language(title.lang())));
        out.close("pat:InventionTitleBag");
        citations(out, record.citations());
        record.facts().getOrDefault("claimCount", List.of()).stream()
                .filter(count -> count.matches("\\d{1,6}"))
                .findFirst()
                .ifPresent(count -> out.text("pat:ClaimTotalQuantity", count));
        parties(out, record);
    }

    private static void applicationNumber(MarkUp out, String number) {
        out.open("com:ApplicationNumber")
                .text("com:ApplicationNumberText", number)
                .close("com:ApplicationNumber");
    }

    /** A priority without office or date is not valid and left out. */
    private static void priorities(MarkUp out, RecordVersion record) {
        var claims = record.priorities().stream()
                .filter(claim -> Codes.isOffice(claim.office()) && claim.date().isPresent())
                .toList();
        if (!claims.isEmpty()) {
            out.open("pat:PriorityClaimBag");
            for (int i = 0; i < claims.size(); i++) {
                out.open("pat:PriorityClaim", "com:sequenceNumber", Parties.sequence(i + 1));
                out.text("com:IPOfficeCode", claims.get(i).office());
                applicationNumber(out, claims.get(i).number());
                out.date("pat:FilingDate", claims.get(i).date());
                out.close("pat:PriorityClaim");
            }
            out.close("pat:PriorityClaimBag");
        }
    }

    private static void classes(MarkUp out, RecordVersion record) {
        List<ClassSymbol> ipc = places(record, "ipc");
        List<ClassSymbol> national = places(record, "uspc");
        List<ClassSymbol> locarno = places(record, "locarno");
        if (ipc.isEmpty() && national.isEmpty() && locarno.isEmpty()) {
            return;
        }
        out.open("pat:PatentClassificationBag");
        if (!ipc.isEmpty()) {
            out.open("pat:IPCRClassificationBag");
            for (int i = 0; i < ipc.size(); i++) {
                out.open("pat:IPCRClassification", "com:sequenceNumber", String.valueOf(i + 1));
                out.text("pat:PatentClassificationText", ipc.get(i).symbol());
                out.close("pat:IPCRClassification");
            }
            out.close("pat:IPCRClassificationBag");
        }
        if (!national.isEmpty()) {
            national(out, national);
        }
        Locarno.write(out, locarno);
        out.close("pat:PatentClassificationBag");
    }

    private static void national(MarkUp out, List<ClassSymbol> places) {
        out.open("pat:NationalClassification").text("com:IPOfficeCode", "US");
        for (int i = 0; i < places.size(); i++) {
            String name = i == 0 ? "pat:MainNationalClassification" : "pat:FurtherNationalClassification";
            out.open(name)
                    .text("pat:PatentClassificationText", places.get(i).symbol())
                    .close(name);
        }
        out.close("pat:NationalClassification");
    }

    private static List<ClassSymbol> places(RecordVersion record, String scheme) {
        return record.classes().stream()
                .filter(place -> place.scheme().equals(scheme))
                .toList();
    }

    private static void citations(MarkUp out, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        out.open("pat:ReferenceCitationBag");
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            out.open(
                    "pat:ReferenceCitation",
                    "com:sequenceNumber",
                    Parties.sequence(i + 1),
                    "pat:citingPartyCategory",
                    citingParty(citation.citedBy()));
            if (citation.number().isEmpty()) {
                out.open("com:NPLCitation")
                        .text("com:NPLCitationText", citation.text())
                        .close("com:NPLCitation");
            } else {
                patent(out, citation);
            }
            out.close("pat:ReferenceCitation");
        }
        out.close("pat:ReferenceCitationBag");
    }

    private static void patent(MarkUp out, Citation citation) {
        out.open("com:PatentCitation");
        if (Codes.isOffice(citation.office())) {
            out.open("com:CitedPatentDocumentIdentification");
            out.text("com:IPOfficeCode", citation.office());
            out.text("com:DocumentNumber", citation.number());
            out.text("com:EntityName", citation.text());
            out.text("com:PatentDocumentKindCode", citation.kindCode());
            out.date("com:PatentDocumentDate", citation.date());
            out.close("com:CitedPatentDocumentIdentification");
        } else {
            out.text("com:PatentCitationText", (citation.office() + " " + citation.number()).strip());
        }
        out.close("com:PatentCitation");
    }

    private static String citingParty(String citedBy) {
        return switch (citedBy) {
            case "examiner" -> "Examiner";
            case "applicant" -> "Applicant";
            case "opponent" -> "Opponent";
            default -> "";
        };
    }

    private static void parties(MarkUp out, RecordVersion record) {
        out.open("pat:PartyBag");
        bag(out, "pat:ApplicantBag", "pat:Applicant", Parties.of(record, PartyRole.APPLICANT), "");
        bag(out, "pat:InventorBag", "pat:Inventor", Parties.of(record, PartyRole.INVENTOR, PartyRole.DESIGNER), "");
        bag(out, "pat:OwnerBag", "pat:Owner", Parties.of(record, PartyRole.OWNER), "");
        bag(
                out,
                "pat:RegisteredPractitionerBag",
                "pat:RegisteredPractitioner",
                Parties.of(record, PartyRole.AGENT),
                "Agent");
        List<Party> examiners = Parties.of(record, PartyRole.EXAMINER);
        if (!examiners.isEmpty()) {
            out.open("pat:ExaminerBag");
            for (Party examiner : examiners) {
                out.open("pat:PrimaryExaminer");
                Parties.name(out, examiner.name());
                out.close("pat:PrimaryExaminer");
            }
            out.close("pat:ExaminerBag");
        }
        out.close("pat:PartyBag");
    }

    private static void bag(MarkUp out, String bag, String element, List<Party> parties, String category) {
        if (!parties.isEmpty()) {
            out.open(bag);
            for (int i = 0; i < parties.size(); i++) {
                out.open(element, "com:sequenceNumber", Parties.sequence(i + 1));
                out.text("pat:RegisteredPractitionerCategory", category);
                Parties.publicationContact(out, parties.get(i));
                out.close(element);
            }
            out.close(bag);
        }
    }

    /** Description, claims, abstract: the order of the schema. */
    private static void texts(MarkUp out, RecordVersion record, Passage claims) {
        passages(out, record, Section.DESCRIPTION, "pat:Description");
        out.open("pat:Claims", "com:languageCode", Codes.language(claims.lang()));
        int number = 0;
        for (String claim : claims.text().split("\n")) {
            number++;
            out.open("pat:Claim").text("pat:ClaimNumber", String.valueOf(number));
            out.text("pat:ClaimText", claim).close("pat:Claim");
        }
        out.close("pat:Claims");
        passages(out, record, Section.ABSTRACT, "pat:Abstract");
    }

    private static void passages(MarkUp out, RecordVersion record, Section section, String name) {
        for (Passage passage : record.passages()) {
            if (passage.section() == section) {
                out.open(name, "com:languageCode", Codes.language(passage.lang()));
                passage.text().lines().forEach(paragraph -> out.text("com:P", paragraph));
                out.close(name);
            }
        }
    }
}
