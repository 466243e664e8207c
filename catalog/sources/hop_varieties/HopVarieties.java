package sources.hop_varieties;

import kaiwu.formats.CountryNames;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/** Names of hop varieties with their country, compiled from growers' pages; says nothing of rights. */
public final class HopVarieties implements JsonReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("alpha_from") && probe.keys().contains("beta_from");
    }

    @Override
    public void read(Json hop, Sink sink) {
        RecordDraft draft = new RecordDraft("variety", "XX");
        String name = hop.text("name");
        draft.number(NumberRole.OTHER, name.isEmpty() ? "" : "hop-" + name + "-" + hop.text("source"));
        draft.title("en", name);
        String country = hop.text("country");
        draft.fact("crop", "hop")
                .fact("species", "Humulus lupulus L.")
                .fact("originCountry", CountryNames.find(country).orElse(country));
        sink.record(draft);
    }
}
