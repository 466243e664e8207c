package sources.udrp;

import java.util.Optional;
import kaiwu.formats.CountryNames;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
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

/**
 * Decisions of the five providers under the Uniform Domain Name Dispute Resolution Policy (ICANN, 1999), one object a case.
 * A case number is unique within its provider: WIPO's cases stand under office {@code WO}, the others' under {@code XX} with
 * the provider's name before the number.
 */
public final class Udrp implements JsonReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("registrant_default") && probe.keys().contains("domains");
    }

    @Override
    public void read(Json item, Sink sink) {
        String provider = item.text("source");
        boolean wipo = provider.equals("WIPO");
        String number = item.text("number");
        RecordDraft draft = new RecordDraft("decision", wipo ? "WO" : "XX");
        draft.number(NumberRole.CASE, wipo || number.isEmpty() ? number : provider + "-" + number);
        draft.title("en", title(item));
        dates(item, sink, draft);
        parties(item, draft);
        item.texts("domains").forEach(domain -> draft.fact("domainName", domain));
        for (String mark : item.texts("trademarks")) {
            draft.fact("disputedMark", mark);
            draft.relation(new Relation(RelationType.DECIDES_ON, "trademark", "", "", mark));
        }
        item.texts("registrars").forEach(registrar -> draft.fact("registrar", registrar));
        draft.fact("caseType", "UDRP")
                .fact("provider", provider)
                .fact("outcome", item.text("status"))
                .fact("response", item.text("registrant_default").equals("true") ? "no" : "yes")
                .fact("webPage", item.text("url"));
        sink.record(draft);
    }

    /** {@code complainant v. respondent}, as providers entitle their decisions. */
    private static String title(Json item) {
        String complainants = String.join(", ", item.texts("complainants"));
        String respondents = String.join(", ", item.texts("respondents"));
        return respondents.isEmpty() ? complainants : complainants + " v. " + respondents;
    }

    private static void dates(Json item, Sink sink, RecordDraft draft) {
        Optional<PartialDate> published = day(item, "published", sink);
        Optional<PartialDate> submitted = notAfter(published, day(item, "submitted", sink), sink);
        draft.published("", published).date(DateRole.OPENED, submitted).date(DateRole.DECIDED, published);
        draft.event(EventCategory.FILED, submitted, "", "");
        Optional<PartialDate> commenced = day(item, "commenced", sink);
        if (commenced.isPresent()) {
            draft.event(EventCategory.OTHER, commenced, "", "commenced");
        }
        EventCategory end =
                item.text("status").equals("Terminated") ? EventCategory.DISCONTINUED : EventCategory.DECIDED;
        draft.event(end, published, "", item.text("status"));
    }

    /** A complaint is not submitted after its decision is published; a day that says so is left out. */
    private static Optional<PartialDate> notAfter(
            Optional<PartialDate> published, Optional<PartialDate> submitted, Sink sink) {
        if (published.isEmpty() || submitted.isEmpty() || submitted.get().compareTo(published.get()) <= 0) {
            return submitted;
        }
        sink.problem(Problem.valueLost(
                "impossible-date",
                "submitted",
                submitted.get() + " is after the decision was published, " + published.get()));
        return Optional.empty();
    }

    private static Optional<PartialDate> day(Json item, String field, Sink sink) {
        String time = item.text(field);
        return sink.date(field, time.length() > 10 ? time.substring(0, 10) : time);
    }

    private static void parties(Json item, RecordDraft draft) {
        // the list of countries holds nulls, which texts() passes over: it only fits when nothing was lost
        boolean fits = item.texts("complainants_countries").size()
                == item.texts("complainants").size();
        int place = 0;
        for (String complainant : item.texts("complainants")) {
            String country = fits ? item.texts("complainants_countries").get(place++) : "";
            draft.party(
                    PartyRole.COMPLAINANT,
                    complainant,
                    CountryNames.find(country).orElse(""),
                    "");
        }
        item.texts("respondents").forEach(name -> draft.party(PartyRole.RESPONDENT, name));
        draft.party(PartyRole.AGENT, item.text("represented_by"));
        item.texts("panelists").forEach(name -> draft.party(PartyRole.DECIDER, name));
        draft.party(PartyRole.TRIBUNAL, item.text("source"));
    }
}
