package sources.kr_kipris;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/** A mark, or an application to renew one or to add goods to one: the first two digits of its number tell. */
final class KiprisMark {

    private KiprisMark() {}

    static void read(XmlElement info, Sink sink) {
        String application = info.text("ApplicationNumber");
        Optional<PartialDate> filedOn = sink.date("ApplicationDate", info.text("ApplicationDate"));
        Optional<PartialDate> announcedOn = sink.date("PublicDate", info.text("PublicDate"));
        Optional<PartialDate> registeredOn = sink.date("RegistrationDate", info.text("RegistrationDate"));
        Optional<PartialDate> grantedOn = sink.date("RegistrationPublicDate", info.text("RegistrationPublicDate"));
        RecordDraft draft = new RecordDraft("trademark", "KR")
                .published("", grantedOn.or(() -> announcedOn))
                .number(NumberRole.APPLICATION, "KR", application, "", filedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("PublicNumber"), "", announcedOn)
                .number(NumberRole.PUBLICATION, "KR", info.text("RegistrationPublicNumber"), "", grantedOn)
                .date(DateRole.FILED, filedOn)
                .date(DateRole.APPLICATION_PUBLISHED, announcedOn)
                .date(DateRole.GRANTED, registeredOn)
                .title(language(info.text("Title")), info.text("Title"))
                .fact("internationalRegistration", info.text("InternationalRegisterNumber"))
                .priority(
                        "",
                        info.text("PriorityClaimNumber"),
                        sink.date("PriorityClaimDate", info.text("PriorityClaimDate")))
                .media("image", info.text("ImagePath"), "")
                .event(EventCategory.FILED, filedOn, "", "출원");
        registration(info, application, draft, registeredOn);
        announcedOn.ifPresent(day -> draft.event(EventCategory.APPLICATION_PUBLISHED, announcedOn, "", "공고"));
        registeredOn.ifPresent(day -> draft.event(EventCategory.GRANTED, registeredOn, "", "등록"));
        KiprisStatus.add(draft, info.text("ApplicationStatus"), registeredOn.isPresent());
        people(info, draft);
        for (String number : KiprisPatent.values(info, "GoodClassificationCode")) {
            draft.classified("nice", number.replaceFirst("^0+(?=\\d)", ""), false);
        }
        for (String code : KiprisPatent.values(info, "ViennaCode")) {
            draft.classified("vienna", vienna(code), false);
        }
        sink.record(draft);
    }

    /** Sorts 5x renew an older registration, 6x and 7x add to or reclassify its goods: the number is the older mark's. */
    private static void registration(
            XmlElement info, String application, RecordDraft draft, Optional<PartialDate> registeredOn) {
        String number = info.text("RegistrationNumber");
        if (application.matches("[567]\\d{12}")) {
            RelationType type = application.startsWith("5") ? RelationType.RENEWS : RelationType.REFERS_TO;
            draft.relation(new Relation(type, "trademark", "KR", number, ""));
        } else {
            draft.number(NumberRole.REGISTRATION, "KR", number, "", registeredOn);
        }
    }

    private static void people(XmlElement info, RecordDraft draft) {
        for (String name : KiprisPatent.values(info, "ApplicantName")) {
            draft.party(PartyRole.APPLICANT, name);
        }
        for (String name : KiprisPatent.values(info, "RegistrationRightholderName")) {
            draft.party(PartyRole.OWNER, name);
        }
        for (String name : KiprisPatent.values(info, "AgentName")) {
            draft.party(PartyRole.AGENT, name);
        }
    }

    /** {@code 260323} is 26.3.23. */
    private static String vienna(String code) {
        return code.matches("\\d{6}")
                ? Integer.parseInt(code.substring(0, 2)) + "." + Integer.parseInt(code.substring(2, 4)) + "."
                        + Integer.parseInt(code.substring(4))
                : code;
    }

    /** Words in Hangul are Korean; a mark in other letters has no language of its own. */
    private static String language(String title) {
        boolean hangul =
                title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        return hangul ? "ko" : "";
    }
}
