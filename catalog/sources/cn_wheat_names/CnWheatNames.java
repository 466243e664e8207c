package sources.cn_wheat_names;

import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Names of wheat varieties, lines and landraces with their province. A list of names and no register: it says nothing of
 * rights, so no event is told and the state stays unknown. Name and province together stand for a number.
 */
public final class CnWheatNames implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.header().size() == 2 && probe.hasColumns("name", "province");
    }

    @Override
    public void read(Row row, Sink sink) {
        RecordDraft draft = new RecordDraft("variety", "CN");
        draft.number(NumberRole.OTHER, "小麦-" + row.get("name") + "-" + row.get("province"));
        draft.title("zh", row.get("name"));
        draft.fact("crop", "小麦")
                .fact("species", "Triticum aestivum L.")
                .fact("region", row.get("province"))
                .fact("varietyListing", "种质资源名录");
        sink.record(draft);
    }
}
