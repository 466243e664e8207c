package kaiwu.formats.st96;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.LangText;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/** A mark as ST.96 {@code TrademarkApplication} with one {@code Trademark}: numbers, dates, words, classes, goods, people. */
public final class St96Trademark {

    private St96Trademark() {}

    /** Writes the record; empty when it has neither application nor registration number. */
    public static Optional<String> render(RecordVersion record) {
        Optional<NumberRef> application = number(record, NumberRole.APPLICATION);
        Optional<NumberRef> registration = number(record, NumberRole.REGISTRATION);
        if (application.isEmpty() && registration.isEmpty()
                || !Codes.isOffice(record.id().office())) {
            return Optional.empty();
        }
        MarkUp out = new MarkUp();
        out.root("tmk:TrademarkApplication", "Trademark", "tmk");
        out.open("tmk:TrademarkBag").open("tmk:Trademark");
        out.text("com:RegistrationOfficeCode", record.id().office());
        application.ifPresent(number -> out.open("com:ApplicationNumber")
                .text("com:ApplicationNumberText", number.number())
                .close("com:ApplicationNumber"));
        registration.ifPresent(number -> out.text("com:RegistrationNumber", number.number()));
        out.date("com:ApplicationDate", record.date(DateRole.FILED));
        out.date("com:RegistrationDate", record.date(DateRole.GRANTED));
        out.date("com:ExpiryDate", record.date(DateRole.EXPIRES));
        words(out, record.titles());
        goods(out, record);
        Priorities.write(out, record, "tmk:PriorityBag", "tmk:Priority");
        people(out, record);
        out.close("tmk:Trademark").close("tmk:TrademarkBag").close("tmk:TrademarkApplication");
        return Optional.of(out.toString());
    }

    private static Optional<NumberRef> number(RecordVersion record, NumberRole role) {
        return record.numbers().stream().filter(number -> number.role() == role).findFirst();
    }

    private static void words(MarkUp out, List<LangText> words) {
        if (!words.isEmpty()) {
            LangText mark = words.getFirst();
            out.open("tmk:MarkRepresentation").open("tmk:MarkReproduction").open("tmk:WordMarkSpecification");
            out.text(
                    "tmk:MarkSignificantVerbalElementText",
                    mark.text(),
                    "com:languageCode",
                    Codes.language(mark.lang()));
            out.close("tmk:WordMarkSpecification").close("tmk:MarkReproduction").close("tmk:MarkRepresentation");
        }
    }

    private static void goods(MarkUp out, RecordVersion record) {
        List<ClassSymbol> classes = record.classes().stream()
                .filter(place -> place.scheme().equals("nice"))
                .toList();
        if (!classes.isEmpty()) {
            out.open("tmk:GoodsServicesBag");
            Goods.write(out, classes, Goods.words(record));
            out.close("tmk:GoodsServicesBag");
        }
    }

    private static void people(MarkUp out, RecordVersion record) {
        List<Party> applicants = Parties.of(record, PartyRole.APPLICANT, PartyRole.OWNER);
        if (!applicants.isEmpty()) {
            out.open("tmk:ApplicantBag");
            for (Party applicant : applicants) {
                out.open("tmk:Applicant");
                Parties.publicationContact(out, applicant);
                out.close("tmk:Applicant");
            }
            out.close("tmk:ApplicantBag");
        }
        Representatives.write(out, Parties.of(record, PartyRole.AGENT));
    }
}
