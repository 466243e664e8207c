package sources.uk_gi;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.CountryNames;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * The United Kingdom's register of protected names of food, wine and spirits (its own, and those it took over from the
 * European Union at the end of 2020). One object an entry; dates are day first; one field may hold a name in several
 * languages or scripts, separated by a slash with blanks.
 */
public final class UkGi implements JsonReader {

    private static final Map<String, EventCategory> STATES = Map.of(
            "Registered", EventCategory.GRANTED,
            "Applied", EventCategory.FILED,
            "Published", EventCategory.APPLICATION_PUBLISHED,
            "Rejected", EventCategory.REFUSED);

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("DEF_Register") && probe.keys().contains("EA_FileNumber");
    }

    @Override
    public void read(Json entry, Sink sink) {
        RecordDraft draft = new RecordDraft("gi", "GB");
        draft.number(NumberRole.REGISTRATION, entry.text("EA_FileNumber"));
        for (String name : entry.text("EA_Name").split(" / ", -1)) {
            draft.title("", name);
        }
        Optional<PartialDate> filed = sink.dayFirst("EA_ApplicationDate", entry.text("EA_ApplicationDate"));
        Optional<PartialDate> published = sink.dayFirst("EA_DatePublication", entry.text("EA_DatePublication"));
        Optional<PartialDate> registered = sink.dayFirst("EA_DateRegistration", entry.text("EA_DateRegistration"));
        draft.happened(DateRole.FILED, EventCategory.FILED, filed);
        draft.happened(DateRole.APPLICATION_PUBLISHED, EventCategory.APPLICATION_PUBLISHED, published);
        draft.date(DateRole.GRANTED, registered);
        state(entry.text("EA_Status"), registered, filed, published, draft);
        draft.fact("giType", type(entry.text("EA_Type")))
                .fact("registerName", entry.text("DEF_Register"))
                .fact("productType", entry.text("EA_ProductType"))
                .fact("productCategory", entry.text("EA_ProductCategory"))
                .fact("legalInstrument", entry.text("EA_LegalInstrument"));
        String country = entry.text("EA_Country");
        draft.fact("originCountry", CountryNames.find(country).orElse(country));
        sink.record(draft);
    }

    /** The register states how an entry stands; the event that led there has a date where the register gives it. */
    private static void state(
            String status,
            Optional<PartialDate> registered,
            Optional<PartialDate> filed,
            Optional<PartialDate> published,
            RecordDraft draft) {
        draft.fact("officeStatus", status);
        EventCategory led = STATES.getOrDefault(status, EventCategory.OTHER);
        boolean told = led == EventCategory.FILED && filed.isPresent()
                || led == EventCategory.APPLICATION_PUBLISHED && published.isPresent();
        if (!told) {
            draft.event(led, led == EventCategory.GRANTED ? registered : Optional.empty(), "", status);
        }
    }

    /** The short form in brackets where there is one: {@code PDO}, {@code PGI}, {@code GI}, {@code TSG}. */
    private static String type(String words) {
        int open = words.lastIndexOf('(');
        return open >= 0 && words.endsWith(")") ? words.substring(open + 1, words.length() - 1) : words;
    }
}
