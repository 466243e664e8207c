package sources;

import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;

/** Classes of an exchange document: IPC old and new, and the many schemes under {@code patent-classification}. */
final class ExchangeClasses {

    private ExchangeClasses() {}

    static void addTo(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement symbol : bib.all("classifications-ipcr/classification-ipcr")) {
            PatentClasses.structured(draft, "ipc", symbol, sink);
        }
        XmlElement old = bib.at("classification-ipc");
        if (old.at("text").exists()) {
            old.all("text").forEach(text -> PatentClasses.ipcText(draft, "ipc", text.rawText(), false, sink));
        } else {
            PatentClasses.oldIpc(draft, old, draft.kind().equals("design"), sink);
        }
        for (XmlElement place : bib.all("patent-classifications/patent-classification")) {
            String scheme = place.at("classification-scheme").attribute("scheme");
            if (scheme.startsWith("CPC") && !scheme.startsWith("CPCNO")) {
                cpc(draft, place, sink);
            } else if (scheme.equals("UC")) {
                PatentClasses.uspcText(
                        draft, place.at("classification-symbol").rawText().strip(), false, sink);
            } else if (scheme.equals("FI")) {
                draft.classified("fi", place.text("classification-symbol").replace(" ", ""), false);
            } else if (scheme.equals("EC")) {
                draft.classified("ecla", place.text("classification-symbol").replace(" ", ""), false);
            }
        }
    }

    private static void cpc(RecordDraft draft, XmlElement place, Sink sink) {
        if (place.at("classification-symbol").exists()) {
            boolean first = place.text("symbol-position").equals("F");
            PatentClasses.ipcText(
                    draft, "cpc", place.at("classification-symbol").rawText(), first, sink);
        } else {
            PatentClasses.structured(draft, "cpc", place, sink);
        }
    }
}
