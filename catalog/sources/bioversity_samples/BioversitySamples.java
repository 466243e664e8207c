package sources.bioversity_samples;

import java.util.Optional;
import kaiwu.formats.CountryNames;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Samples of plants collected on the missions that Bioversity International (institute code ITA406 of FAO WIEWS) supported.
 * Columns follow the multi-crop passport descriptors; where a sample was found is read by permission only.
 */
public final class BioversitySamples implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("Authority", "Collection", "Identifier", "Taxon", "Annex-1", "Latitude");
    }

    @Override
    public void read(Row row, Sink sink) {
        RecordDraft draft = new RecordDraft("geneticresource", "XX");
        String authority = row.get("Authority");
        String identifier = row.get("Identifier");
        draft.number(NumberRole.OTHER, identifier.isEmpty() ? "" : authority + "-" + identifier);
        draft.title("", row.get("Taxon"));
        draft.title("en", row.get("Crop"));
        draft.event(EventCategory.GRANTED, Optional.empty(), "", "");
        draft.fact("taxon", row.get("Taxon"))
                .fact("genus", row.get("Genus"))
                .fact("species", row.get("Species"))
                .fact("infraspecies", row.get("Infraspecies"))
                .fact("crop", row.get("Crop"))
                .fact("cropGroup", row.get("Group"))
                .fact("cropCategory", row.get("Category"))
                .fact("annex1", row.get("Annex-1"))
                .fact("holdingInstitute", authority)
                .fact("collectingMission", row.get("Collection"));
        String country = row.get("Country");
        draft.fact("originCountry", CountryNames.find(country).orElse(country));
        draft.fact("region", row.get("Administrative unit 1"));
        draft.fact("collectingSite", site(row));
        coordinate("latitude", "Latitude", 90, row, draft, sink);
        coordinate("longitude", "Longitude", 180, row, draft, sink);
        sink.record(draft);
    }

    private static String site(Row row) {
        return String.join(
                        ", ", row.get("Administrative unit 2"), row.get("Administrative unit 3"), row.get("Locality"))
                .replaceAll("^(, )+|(, )+$", "")
                .replaceAll("(, ){2,}", ", ");
    }

    /** Degrees, positive to north and east; a value beyond its range is a problem. */
    private static void coordinate(String field, String column, double limit, Row row, RecordDraft draft, Sink sink) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return;
        }
        try {
            if (Math.abs(Double.parseDouble(text)) <= limit) {
                draft.fact(field, text);
                return;
            }
        } catch (NumberFormatException noNumber) {
            sink.problem(Problem.valueLost("bad-coordinate", column, "no number of degrees: '" + text + "'"));
            return;
        }
        sink.problem(Problem.valueLost("bad-coordinate", column, text + " is beyond " + limit + " degrees"));
    }
}
