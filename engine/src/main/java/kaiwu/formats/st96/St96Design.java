package kaiwu.formats.st96;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/** A design as ST.96 {@code DesignApplication} with one {@code Design}: numbers, dates, title, Locarno class, people. */
public final class St96Design {

    private St96Design() {}

    /** Writes the record; empty when it has no Locarno class or nobody who applied, without which none is valid. */
    public static Optional<String> render(RecordVersion record) {
        List<ClassSymbol> locarno = record.classes().stream()
                .filter(place -> place.scheme().equals("locarno"))
                .toList();
        List<Party> applicants = Parties.of(record, PartyRole.APPLICANT, PartyRole.OWNER);
        if (locarno.isEmpty()
                || applicants.isEmpty()
                || !Codes.isOffice(record.id().office())) {
            return Optional.empty();
        }
        MarkUp out = new MarkUp();
        out.root("dgn:DesignApplication", "Design", "dgn");
        out.text("com:RegistrationOfficeCode", record.id().office());
        number(record, NumberRole.APPLICATION)
                .ifPresent(application -> out.open("com:ApplicationNumber")
                        .text("com:ApplicationNumberText", application.number())
                        .close("com:ApplicationNumber"));
        out.open("dgn:DesignBag");
        design(out, record, locarno, applicants);
        out.close("dgn:DesignBag");
        applicants(out, applicants);
        Representatives.write(out, Parties.of(record, PartyRole.AGENT));
        out.date("com:ApplicationDate", record.date(DateRole.FILED));
        out.close("dgn:DesignApplication");
        return Optional.of(out.toString());
    }

    private static Optional<NumberRef> number(RecordVersion record, NumberRole role) {
        return record.numbers().stream().filter(number -> number.role() == role).findFirst();
    }

    private static void design(MarkUp out, RecordVersion record, List<ClassSymbol> locarno, List<Party> applicants) {
        out.open("dgn:Design");
        number(record, NumberRole.REGISTRATION)
                .or(() -> number(record, NumberRole.PUBLICATION))
                .ifPresent(number -> out.text("com:RegistrationNumber", number.number()));
        out.date("com:RegistrationDate", record.date(DateRole.GRANTED));
        record.titles().stream()
                .findFirst()
                .ifPresent(title -> out.text(
                        "dgn:DesignTitleText", title.text(), "com:languageCode", Codes.language(title.lang())));
        record.passages().stream()
                .filter(passage -> passage.section() == Section.DESCRIPTION)
                .forEach(passage -> out.text(
                        "dgn:DesignDescriptionText",
                        passage.text().replace('\n', ' '),
                        "com:languageCode",
                        Codes.language(passage.lang())));
        out.date("com:ExpiryDate", record.date(DateRole.EXPIRES));
        out.open("com:DesignClassificationBag");
        Locarno.write(out, locarno);
        out.close("com:DesignClassificationBag");
        Priorities.write(out, record, "dgn:PriorityBag", "dgn:Priority");
        applicants(out, applicants);
        designers(out, Parties.of(record, PartyRole.DESIGNER));
        out.close("dgn:Design");
    }

    private static void applicants(MarkUp out, List<Party> applicants) {
        out.open("dgn:ApplicantBag");
        for (Party applicant : applicants) {
            out.open("dgn:Applicant");
            Parties.publicationContact(out, applicant);
            out.close("dgn:Applicant");
        }
        out.close("dgn:ApplicantBag");
    }

    private static void designers(MarkUp out, List<Party> designers) {
        if (!designers.isEmpty()) {
            out.open("dgn:DesignerBag");
            for (Party designer : designers) {
                out.open("dgn:Designer");
                Parties.contact(out, designer);
                out.close("dgn:Designer");
            }
            out.close("dgn:DesignerBag");
        }
    }
}
