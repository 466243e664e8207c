package sources.local_contexts;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.formats.JsonSlice;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * The labels by which communities say how their traditional knowledge (TK) and biocultural heritage (BC) may be used. The
 * file is one object with two lists; each label is a document.
 */
public final class LocalContexts implements JsonReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.keys().contains("bcLabels") && probe.opening().contains("\"labelDefaultText\"");
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<JsonSlice>> documents) throws IOException {
        JsonSlice.documents(input, probe, "bcLabels", documents);
        JsonSlice.documents(input, probe, "tkLabels", documents);
    }

    @Override
    public void read(Json label, Sink sink) {
        String code = label.text("labelCode");
        RecordDraft draft = new RecordDraft("traditionalknowledge", "XX");
        draft.number(NumberRole.REGISTRATION, code.isEmpty() ? "" : "LC-" + code.toUpperCase(Locale.ROOT));
        draft.title("en", label.text("labelName"));
        draft.passage(Section.SUMMARY, "en", label.text("labelDefaultText"));
        draft.fact("kindOfKnowledge", "label")
                .fact("labelCode", code)
                .fact("labelFamily", code.startsWith("bc") ? "BC" : "TK");
        draft.media("image", label.text("imgFileName"), "");
        sink.record(draft);
    }
}
