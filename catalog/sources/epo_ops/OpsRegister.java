package sources.epo_ops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.AddressBook;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * One {@code register-document} of the European Patent Register: the state of a file on the day of the answer, its parties,
 * dates, events and steps, as far as the answer was asked for them.
 */
final class OpsRegister {

    private static final Pattern FILE = Pattern.compile("EP(\\d{8})P");

    private static final Map<String, EventCategory> RIGHTS = Map.of(
            "request-for-examination", EventCategory.EXAMINATION_REQUESTED,
            "first-examination-report-despatched", EventCategory.EXAMINED,
            "application-deemed-withdrawn", EventCategory.DISCONTINUED,
            "application-withdrawn-by-applicant", EventCategory.WITHDRAWN,
            "application-refused", EventCategory.REFUSED,
            "patent-revoked", EventCategory.REVOKED);

    private OpsRegister() {}

    static Optional<RecordDraft> draft(XmlElement document, Sink sink) {
        XmlElement bib = document.at("bibliographic-data");
        String file = bib.attribute("id").isEmpty() ? document.attribute("id") : bib.attribute("id");
        Matcher epodoc = FILE.matcher(file);
        DocumentId application = own(bib.all("application-reference"), sink);
        List<XmlElement> publications = bib.all("publication-reference");
        String number = application.exists() ? application.number() : epodoc.matches() ? epodoc.group(1) : "";
        if (number.isEmpty()) {
            sink.problem(
                    Problem.rejected("no-number", "register-document", "the answer names no European application"));
            return Optional.empty();
        }
        RecordDraft draft = new RecordDraft("invention", "EP");
        draft.published("", sink.date("date-produced", document.attribute("date-produced")));
        draft.number(NumberRole.APPLICATION, "EP", number, "", application.date());
        draft.happened(DateRole.FILED, EventCategory.FILED, application.date());
        publications.forEach(publication -> published(draft, publication, sink));
        bib.all("invention-title").forEach(title -> draft.title(title.attribute("lang"), title.text()));
        parties(draft, bib.at("parties"));
        classes(draft, bib, sink);
        for (XmlElement claim : bib.all("priority-claims/priority-claim")) {
            DocumentId earlier = DocumentId.read(claim, "priority-claim", sink);
            draft.priority(earlier.country(), earlier.number(), earlier.date());
            draft.date(DateRole.PRIORITY, earlier.date());
        }
        bib.all("references-cited/citation").forEach(citation -> draft.cites(citation(citation, sink)));
        status(draft, document, sink);
        rights(draft, bib, sink);
        steps(draft, document, sink);
        return Optional.of(draft);
    }

    private static DocumentId own(List<XmlElement> references, Sink sink) {
        return references.stream()
                .map(reference -> DocumentId.of(List.of(reference), "application-reference", sink))
                .filter(id -> id.country().equals("EP"))
                .findFirst()
                .orElse(new DocumentId("", "", "", Optional.empty()));
    }

    private static void published(RecordDraft draft, XmlElement reference, Sink sink) {
        DocumentId id = DocumentId.of(List.of(reference), "publication-reference", sink);
        if (id.country().equals("EP")) {
            draft.number(NumberRole.PUBLICATION, "EP", id.number(), id.kind(), id.date());
            boolean grant = id.kind().startsWith("B");
            draft.date(grant ? DateRole.GRANTED : DateRole.APPLICATION_PUBLISHED, id.date());
            draft.event(grant ? EventCategory.GRANTED : EventCategory.APPLICATION_PUBLISHED, id.date(), id.kind(), "");
        }
    }

    private static void parties(RecordDraft draft, XmlElement parties) {
        latest(parties.all("applicants"), "applicant").forEach(p -> p.addTo(draft, PartyRole.APPLICANT));
        latest(parties.all("inventors"), "inventor").forEach(p -> p.addTo(draft, PartyRole.INVENTOR));
        latest(parties.all("agents"), "agent").forEach(p -> p.addTo(draft, PartyRole.AGENT));
    }

    /** Of the states of a list over time the register gives the newest first. */
    private static List<AddressBook> latest(List<XmlElement> groups, String name) {
        return groups.isEmpty()
                ? List.of()
                : groups.getFirst().all(name).stream().map(AddressBook::read).toList();
    }

    /** {@code H04W84/20,  // H04W88/04}: symbols in one text, those after the slashes additional. */
    private static void classes(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement text : bib.all("classifications-ipcr/classification-ipcr/text")) {
            for (String symbol : text.text().replace("//", ",").split("[,;]")) {
                if (!symbol.isBlank()) {
                    PatentClasses.ipcText(draft, "ipc", symbol, false, sink);
                }
            }
        }
    }

    private static Citation citation(XmlElement citation, Sink sink) {
        String phase = citation.attribute("cited-phase");
        String category = citation.text("category");
        if (citation.at("nplcit").exists()) {
            return new Citation("", "", "", Optional.empty(), citation.text("nplcit/text"), category, phase);
        }
        DocumentId cited = DocumentId.of(citation.all("patcit"), "citation", sink);
        return new Citation(cited.country(), cited.number(), cited.kind(), cited.date(), "", category, phase);
    }

    private static void status(RecordDraft draft, XmlElement document, Sink sink) {
        XmlElement status = document.at("ep-patent-statuses/ep-patent-status");
        draft.fact("officeStatus", status.text());
        sink.date("ep-patent-status", status.attribute("change-date"))
                .map(PartialDate::toString)
                .ifPresent(day -> draft.fact("officeStatusDate", day));
    }

    private static void rights(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement right : bib.all("dates-rights-effective/*")) {
            Optional<PartialDate> day = sink.date(right.name(), right.text("date"));
            day.ifPresent(known -> draft.event(
                    RIGHTS.getOrDefault(right.name(), EventCategory.OTHER),
                    day,
                    "",
                    right.name().replace('-', ' ')));
        }
        for (XmlElement lapse : bib.all("term-of-grant/lapsed-in-country")) {
            draft.event(
                    EventCategory.OTHER,
                    sink.date("lapsed-in-country", lapse.text("date")),
                    "",
                    "lapsed in " + lapse.text("country"));
        }
    }

    private static void steps(RecordDraft draft, XmlElement document, Sink sink) {
        for (XmlElement event : document.all("events-data/dossier-event")) {
            draft.event(
                    EventCategory.OTHER,
                    sink.date("dossier-event", event.text("event-date/date")),
                    event.text("event-code"),
                    event.text("event-text"));
        }
        for (XmlElement step : document.all("procedural-data/procedural-step")) {
            String code = step.text("procedural-step-code");
            draft.event(
                    code.equals("RFEE") ? EventCategory.FEE_PAID : EventCategory.OTHER,
                    sink.date("procedural-step", step.text("procedural-step-date/date")),
                    code,
                    step.text("procedural-step-text"));
        }
    }
}
