package sources.hubei_ich;

import java.util.Optional;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * Items of intangible heritage of Hubei province, one file a category, items under the key {@code holl}. The files give no
 * list numbers, so the item's own name stands for it.
 */
public final class HubeiIch implements JsonReader {

    private static final String BODY = "申报地区或单位：";

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("holl")
                || probe.form() == Probe.Form.JSON && probe.opening().contains("\"holl\"");
    }

    @Override
    public String documentsUnder() {
        return "holl";
    }

    @Override
    public void read(Json item, Sink sink) {
        String name = item.text("title");
        RecordDraft draft = new RecordDraft("heritage", "CN");
        draft.number(NumberRole.OTHER, name.isEmpty() ? "" : "湖北-" + name);
        draft.title("zh", name);
        draft.passage(Section.SUMMARY, "zh", item.text("content"));
        draft.event(EventCategory.GRANTED, Optional.empty(), "", item.text("time"));
        String body = item.text("local");
        draft.fact("applyingBody", body.startsWith(BODY) ? body.substring(BODY.length()) : body)
                .fact("region", "湖北省");
        draft.media("image", item.text("image"), item.text("imageTip"));
        sink.record(draft);
    }
}
