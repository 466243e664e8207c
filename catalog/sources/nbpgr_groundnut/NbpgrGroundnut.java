package sources.nbpgr_groundnut;

import java.util.Optional;
import kaiwu.formats.CountryNames;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/** Accessions of groundnut in the Indian National Genebank, a row each, known by their national identifier. Stateless. */
public final class NbpgrGroundnut implements TableReader {

    private static final String INSTITUTE = "NBPGR";

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("CommonName", "BotanicalName", "NationalID", "CollNo", "DonorID", "BioStatus");
    }

    @Override
    public void read(Row row, Sink sink) {
        RecordDraft draft = new RecordDraft("geneticresource", "IN");
        draft.number(NumberRole.OTHER, row.get("NationalID"));
        draft.title("", row.get("BotanicalName"));
        draft.title("en", row.get("CommonName"));
        draft.event(EventCategory.GRANTED, year(row, sink), "", "");
        String[] name = row.get("BotanicalName").split(" ", 3);
        draft.fact("taxon", row.get("BotanicalName"))
                .fact("genus", name[0])
                .fact("species", name.length > 1 ? name[1] : "")
                .fact("crop", row.get("CommonName"))
                .fact("sampleStatus", known(row.get("BioStatus")))
                .fact("holdingInstitute", INSTITUTE)
                .fact("accessionNumber", row.get("NationalID"))
                .fact("collectingNumber", row.get("CollNo"))
                .fact("donorNumber", row.get("DonorID"))
                .fact("otherNumbers", row.get("OtherID1"))
                .fact("otherNumbers", row.get("OtherID2"));
        String country = known(row.get("SourceCountry"));
        draft.fact("originCountry", CountryNames.find(country).orElse(country));
        sink.record(draft);
    }

    /** {@code 2014.0} is the year 2014. */
    private static Optional<PartialDate> year(Row row, Sink sink) {
        return sink.date("TransferYear", row.get("TransferYear").replaceFirst("\\.0$", ""));
    }

    private static String known(String value) {
        return value.equalsIgnoreCase("unknown") ? "" : value;
    }
}
