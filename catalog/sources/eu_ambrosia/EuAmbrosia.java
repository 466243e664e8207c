package sources.eu_ambrosia;

import java.util.Locale;
import java.util.Optional;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * The European Union's register of geographical indications (Regulation (EU) 2024/1143, art. 22). One object an entry; the
 * time of its last change is the date of the version.
 */
public final class EuAmbrosia implements JsonReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("giIdentifier") && probe.keys().contains("protectedNames");
    }

    @Override
    public void read(Json entry, Sink sink) {
        RecordDraft draft = new RecordDraft("gi", "EU");
        draft.number(NumberRole.REGISTRATION, entry.text("fileNumber"));
        draft.number(NumberRole.OTHER, entry.text("giIdentifier"));
        draft.published("", changedOn(entry, sink));
        entry.texts("protectedNames").forEach(name -> draft.title("", name));
        entry.texts("transcriptions").forEach(name -> draft.fact("transliteration", name));
        life(entry, sink, draft);
        draft.fact("giType", entry.text("giType"))
                .fact("productType", entry.text("productType").toLowerCase(Locale.ROOT))
                .fact("legalInstrument", entry.text("legalInstrument/text"));
        entry.texts("countries").forEach(country -> draft.fact("originCountry", country));
        entry.all("cnClassification").forEach(c -> draft.classified("combinednomenclature", c.text("cnText"), false));
        entry.all("publications").forEach(p -> draft.fact("gazette", p.text("text")));
        entry.all("recognisedProducersGroup")
                .forEach(group -> draft.party(
                        PartyRole.OWNER,
                        group.text("name"),
                        group.text("fk_country").toUpperCase(Locale.ROOT),
                        ""));
        sink.record(draft);
    }

    private static Optional<PartialDate> changedOn(Json entry, Sink sink) {
        String time = entry.text("modificationDate");
        return sink.date("modificationDate", time.length() > 10 ? time.substring(0, 10) : time);
    }

    private static void life(Json entry, Sink sink, RecordDraft draft) {
        String status = entry.text("status");
        Optional<PartialDate> protectedOn = sink.date("euProtectionDate", entry.text("euProtectionDate"));
        draft.fact("officeStatus", status);
        if (status.equals("registered")) {
            draft.date(DateRole.GRANTED, protectedOn);
            draft.event(EventCategory.GRANTED, protectedOn, "", status);
        } else {
            draft.event(EventCategory.FILED, Optional.empty(), "", status);
        }
        if (entry.text("removedFlag").equals("true")) {
            draft.event(EventCategory.REVOKED, Optional.empty(), "", "removed");
        }
    }
}
